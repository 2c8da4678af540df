package io.faultline.query.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.faultline.contract.json.ContractJson;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Answers are written as the contract writes JSON. */
class ContractMapper {

    @Produces
    @Singleton
    ObjectMapper mapper() {
        return ContractJson.mapper();
    }
}
