package io.faultline.benchmark.peer.answer;

import com.zaxxer.hikari.HikariDataSource;
import io.faultline.benchmark.stack.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL table of date ranges with a GiST index over subject and range. */
final class RangePeer implements Peer {

    private static final String ROWS = "select body from peers.fact where subject = ? and valid @> ?::date";

    private final HikariDataSource pool;

    RangePeer(Database database) {
        pool = database.pool("peers");
    }

    @Override
    public List<byte[]> rows(String subject, LocalDate day) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement(ROWS)) {
            select.setString(1, subject);
            select.setObject(2, day);
            try (ResultSet found = select.executeQuery()) {
                List<byte[]> rows = new ArrayList<>();
                while (found.next()) {
                    rows.add(found.getBytes(1));
                }
                return rows;
            }
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
