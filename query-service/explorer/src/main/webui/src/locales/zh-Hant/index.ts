/** All texts in Traditional Chinese by file, in one piece. */
export default import.meta.glob<Record<string, unknown>>('./*.json', { eager: true, import: 'default' })
