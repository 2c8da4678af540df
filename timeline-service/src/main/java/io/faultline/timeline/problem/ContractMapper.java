package io.faultline.timeline.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.faultline.contract.json.ContractJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Answers are written as the contract writes JSON. */
@ApplicationScoped
class ContractMapper {

    @Produces
    @Singleton
    ObjectMapper mapper() {
        return ContractJson.mapper();
    }
}
