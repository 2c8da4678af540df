package io.faultline.query.export.sink;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.jerolba.carpet.io.OutputStreamOutputFile;
import io.faultline.query.format.Column;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Apache Parquet. A group of rows is held in memory until it is full, and only then written. */
final class ParquetSink implements Sink {

    private static final long ROW_GROUP = 8L << 20;

    private final ParquetWriter<ObjectNode> out;

    ParquetSink(OutputStream out, List<Column> columns) throws IOException {
        this.out = new Writer(out, new ParquetLines(columns))
                .withConf(new PlainParquetConfiguration())
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withRowGroupSize(ROW_GROUP)
                .build();
    }

    @Override
    public void write(ObjectNode line) throws IOException {
        out.write(line);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static final class Writer extends ParquetWriter.Builder<ObjectNode, Writer> {

        private final ParquetLines lines;

        Writer(OutputStream out, ParquetLines lines) {
            super(new OutputStreamOutputFile(out));
            this.lines = lines;
        }

        @Override
        protected Writer self() {
            return this;
        }

        @Override
        protected WriteSupport<ObjectNode> getWriteSupport(Configuration none) {
            return lines;
        }

        @Override
        protected WriteSupport<ObjectNode> getWriteSupport(ParquetConfiguration none) {
            return lines;
        }
    }
}
