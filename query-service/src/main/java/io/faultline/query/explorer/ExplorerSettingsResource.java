package io.faultline.query.explorer;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Tells the page where actions are recorded, which is not here. */
@Path("/explorer/settings.json")
@Produces(MediaType.APPLICATION_JSON)
public class ExplorerSettingsResource {

    private final ExplorerSettings settings;

    ExplorerSettingsResource(@ConfigProperty(name = "faultline.explorer.recording-url") Optional<String> recordingUrl) {
        this.settings = new ExplorerSettings(recordingUrl.orElse(null));
    }

    @GET
    @Operation(hidden = true)
    public ExplorerSettings settings() {
        return settings;
    }
}
