package io.faultline.query.asked;

import io.netty.buffer.ByteBuf;
import io.quarkus.vertx.utils.NoBoundChecksBuffer;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.buffer.impl.VertxByteBufAllocator;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.jboss.resteasy.reactive.server.vertx.VertxResteasyReactiveRequestContext;

/** Writes a {@link Body} into the memory that is handed to the socket, without putting it together before. */
@Provider
public class BodyWriter implements ServerMessageBodyWriter<Body> {

    @Override
    public boolean isWriteable(Class<?> type, Type generic, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return type == Body.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == Body.class;
    }

    /** As Quarkus writes bytes: a buffer of Vert.x's own would not be released once it is sent. */
    @Override
    public void writeResponse(Body body, Type generic, ServerRequestContext context) {
        ((VertxResteasyReactiveRequestContext) context.serverResponse()).end(buffer(body));
    }

    /** To be sent once, which releases it. */
    public static Buffer buffer(Body body) {
        ByteBuf memory = VertxByteBufAllocator.POOLED_ALLOCATOR.directBuffer(body.size());
        body.writeTo(memory.internalNioBuffer(0, body.size()));
        memory.writerIndex(body.size());
        return new NoBoundChecksBuffer(memory);
    }

    @Override
    public void writeTo(
            Body body,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        out.write(body.bytes());
    }
}
