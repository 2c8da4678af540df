package io.faultline.query.export.sink;

import static org.apache.parquet.schema.LogicalTypeAnnotation.dateType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.jsonType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.timestampType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BOOLEAN;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.query.format.Column;
import io.faultline.query.subject.KnownBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** Lines of an export as rows of a Parquet file: every column may be empty. */
final class ParquetLines extends WriteSupport<ObjectNode> {

    private final List<Column> columns;
    private final MessageType schema;
    private RecordConsumer out;

    ParquetLines(List<Column> columns) {
        this.columns = columns;
        this.schema = new MessageType(
                "line", columns.stream().map(ParquetLines::field).toList());
    }

    private static Type field(Column column) {
        return switch (column.type()) {
            case TEXT -> Types.optional(BINARY).as(stringType()).named(column.name());
            case JSON -> Types.optional(BINARY).as(jsonType()).named(column.name());
            case WHOLE -> Types.optional(INT64).named(column.name());
            case NUMBER -> Types.optional(DOUBLE).named(column.name());
            case FLAG -> Types.optional(BOOLEAN).named(column.name());
            case DAY -> Types.optional(INT32).as(dateType()).named(column.name());
            case INSTANT ->
                Types.optional(INT64).as(timestampType(true, TimeUnit.MICROS)).named(column.name());
        };
    }

    @Override
    public WriteContext init(ParquetConfiguration none) {
        return new WriteContext(schema, Map.of());
    }

    @Override
    public WriteContext init(Configuration none) {
        return new WriteContext(schema, Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer consumer) {
        this.out = consumer;
    }

    @Override
    public void write(ObjectNode line) {
        out.startMessage();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            JsonNode value = line.get(column.name());
            if (value != null && !value.isNull()) {
                out.startField(column.name(), i);
                write(value, column.type());
                out.endField(column.name(), i);
            }
        }
        out.endMessage();
    }

    private void write(JsonNode value, Column.Type type) {
        switch (type) {
            case TEXT -> out.addBinary(Binary.fromString(String.valueOf(Column.plain(value))));
            case JSON -> out.addBinary(Binary.fromString(value.toString()));
            case WHOLE -> out.addLong(value.longValue());
            case NUMBER -> out.addDouble(value.doubleValue());
            case FLAG -> out.addBoolean(value.booleanValue());
            case DAY ->
                out.addInteger(
                        Math.toIntExact(LocalDate.parse(value.textValue()).toEpochDay()));
            case INSTANT -> out.addLong(KnownBy.micros(Instant.parse(value.textValue())));
        }
    }
}
