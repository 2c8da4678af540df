package io.faultline.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A refusal or failure as both services answer it: RFC 9457, {@code application/problem+json}.
 *
 * @param type {@code urn:faultline:problem:} followed by the code
 * @param title short and the same for every problem of this code
 * @param status HTTP status
 * @param detail what happened this time, quoting the value
 * @param code stable and for machines, such as {@code unknown-parameter}
 * @param violations the fields at fault, may be empty
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Problem(String type, String title, int status, String detail, String code, List<Violation> violations) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(int status, String code, String title, String detail, List<Violation> violations) {
        return new Problem("urn:faultline:problem:" + code, title, status, detail, code, List.copyOf(violations));
    }
}
