package io.faultline.timeline.subject.rest;

import io.faultline.contract.Countries;
import io.faultline.contract.Words;

/**
 * A country of ISO 3166-1. Countries are not registered: they are what the standard says.
 *
 * @param id alpha-2 code
 */
public record CountryView(String type, String id, Words name) {

    static CountryView of(String code) {
        return new CountryView("country", code, Countries.nameOf(code));
    }
}
