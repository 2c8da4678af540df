import { geoNaturalEarth1 } from 'd3-geo'
import codes from 'i18n-iso-countries/codes.json'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import address from 'world-atlas/countries-110m.json?url'

/** Countries of Natural Earth, in the public domain, by ISO 3166-1 alpha-2 code. Antarctica would take a fifth of the room. */
export async function registerWorld(echarts: typeof import('../charts/echarts')): Promise<void> {
  const atlas = (await (await fetch(address)).json()) as Topology
  const alpha2 = new Map(codes.map(([two, , number]) => [number, two]))
  const countries = feature(atlas, atlas.objects.countries!)
  const features = ('features' in countries ? countries.features : []).flatMap((country) => {
    const code = alpha2.get(String(country.id).padStart(3, '0'))
    return code === 'AQ' ? [] : [{ ...country, properties: { ...country.properties, code: code ?? country.properties?.name } }]
  })
  echarts.registerMap('world', { type: 'FeatureCollection', features } as never)
}

const naturalEarth = geoNaturalEarth1()

/** Cuts countries at the antimeridian, which a plain map draws right across itself. */
export const projection = {
  project: (point: [number, number]) => naturalEarth(point),
  unproject: (point: [number, number]) => naturalEarth.invert?.(point),
  stream: naturalEarth.stream,
}
