package io.faultline.query.intake.deadletter;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.faultline.contract.event.StoredEvent;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;
import org.jspecify.annotations.Nullable;

/** Keeps events as they lay in the log, for some cannot be read: their type, revision and bytes. */
final class LetterSerializer implements Serializer {

    private final JacksonSerializer metadata = JacksonSerializer.builder()
            .objectMapper(new ObjectMapper())
            .classLoader(LetterSerializer.class.getClassLoader())
            .build();

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        if (!(object instanceof StoredEvent event)) {
            return metadata.serialize(object, representation);
        }
        SerializedObject<byte[]> bytes = new SimpleSerializedObject<>(
                event.payload(), byte[].class, new SimpleSerializedType(event.type(), event.revision()));
        return getConverter().convert(bytes, representation);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        SerializedType type = serialized.getType();
        if (isMetadata(type)) {
            return metadata.deserialize(serialized);
        }
        byte[] payload = getConverter().convert(serialized, byte[].class).getData();
        return (T) new StoredEvent(type.getName(), String.valueOf(type.getRevision()), payload);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return isMetadata(type) ? metadata.classForType(type) : StoredEvent.class;
    }

    @Override
    public SerializedType typeForClass(@Nullable Class type) {
        return metadata.typeForClass(type);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return metadata.canSerializeTo(representation);
    }

    @Override
    public Converter getConverter() {
        return metadata.getConverter();
    }

    private static boolean isMetadata(SerializedType type) {
        return type.equals(SerializedType.emptyType()) || type.getName().equals(MetaData.class.getName());
    }
}
