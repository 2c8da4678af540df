package io.faultline.launcher;

import io.faultline.launcher.process.StartFailure;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;

/** A port of this machine and the variable that chooses it. */
record Port(String variable, int number) {

    static Port chosenBy(String variable, Map<String, String> environment, int otherwise) {
        String text = environment.getOrDefault(variable, "");
        if (text.isBlank()) {
            return new Port(variable, otherwise);
        }
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65535) {
            throw new StartFailure(variable + " is '" + text + "', and a port is a number from 1 to 65535.");
        }
        return new Port(variable, Integer.parseInt(text));
    }

    void requireFree() {
        if (somebodyAnswers() || !canBeBound()) {
            throw new StartFailure("Port " + number
                    + " is taken by another program: stop that, or choose another port with " + variable + ".");
        }
    }

    /** A listener on every address does not keep all systems from binding this one. */
    private boolean somebodyAnswers() {
        try (Socket socket = new Socket()) {
            socket.connect(address(), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private boolean canBeBound() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(address());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private InetSocketAddress address() {
        return new InetSocketAddress("127.0.0.1", number);
    }
}
