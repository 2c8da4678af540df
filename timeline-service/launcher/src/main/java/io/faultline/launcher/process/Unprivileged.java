package io.faultline.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How PostgreSQL's programs, which refuse to run as root, are run by the present user. */
public enum Unprivileged {
    AS_MYSELF(List.of()),
    IN_A_USER_NAMESPACE(List.of("unshare", "-U")),
    AS_NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

    private static final int NOBODY = 65534;

    private final List<String> prefix;

    Unprivileged(List<String> prefix) {
        this.prefix = prefix;
    }

    public static Unprivileged here() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return AS_MYSELF;
        }
        for (Unprivileged way : List.of(IN_A_USER_NAMESPACE, AS_NOBODY)) {
            if (way.works()) {
                return way;
            }
        }
        throw new StartFailure("PostgreSQL refuses to run as root, and neither unshare nor setpriv works here:"
                + " start Faultline as another user.");
    }

    public Command command(List<String> words) {
        return new Command(Stream.concat(prefix.stream(), words.stream()).toList());
    }

    /** Makes a new, empty directory writable for the programs. */
    public void give(Path directory) throws IOException {
        if (this == AS_NOBODY) {
            Files.setAttribute(directory, "unix:uid", NOBODY);
            Files.setAttribute(directory, "unix:gid", NOBODY);
        }
    }

    private boolean works() {
        try {
            return command(List.of("true")).run().succeeded();
        } catch (IOException e) {
            return false;
        }
    }
}
