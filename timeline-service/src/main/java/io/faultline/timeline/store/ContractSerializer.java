package io.faultline.timeline.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.faultline.contract.event.ActionEvent.ActionRecorded;
import io.faultline.contract.event.EventCodec;
import io.faultline.contract.event.StoredEvent;
import io.faultline.contract.event.TimelineEvent;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Stores events under their published names, never under a class name. A type that is neither an event of the contract
 * nor Axon's metadata is an error here, where Axon itself would pass over it in silence.
 */
final class ContractSerializer implements Serializer {

    private final EventCodec codec = new EventCodec();
    private final JacksonSerializer metadata = JacksonSerializer.builder()
            .objectMapper(new ObjectMapper())
            .classLoader(ContractSerializer.class.getClassLoader())
            .build();
    private final Map<String, Class<?>> classes;

    ContractSerializer() {
        Map<String, Class<?>> named =
                concrete(TimelineEvent.class).collect(Collectors.toMap(Class::getSimpleName, Function.identity()));
        classes = codec.types().stream()
                .collect(Collectors.toMap(Function.identity(), type -> named.getOrDefault(type, ActionRecorded.class)));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        if (!(object instanceof TimelineEvent event)) {
            return metadata.serialize(object, representation);
        }
        StoredEvent stored = codec.encode(event);
        SerializedObject<byte[]> bytes = new SimpleSerializedObject<>(
                stored.payload(), byte[].class, new SimpleSerializedType(stored.type(), stored.revision()));
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
        return (T) codec.decode(new StoredEvent(type.getName(), String.valueOf(type.getRevision()), payload));
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (isMetadata(type)) {
            return metadata.classForType(type);
        }
        Class<?> known = classes.get(type.getName());
        if (known == null) {
            throw new IllegalStateException("the event log holds an event of unknown type " + type.getName());
        }
        return known;
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

    private static Stream<Class<?>> concrete(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(ContractSerializer::concrete)
                : Stream.of(type);
    }
}
