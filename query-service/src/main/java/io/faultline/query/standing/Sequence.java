package io.faultline.query.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In which order actions are read: by id, or by the first day of their dates, undated ones last. */
public enum Sequence {
    ID(Part.BY_ID),
    DATE(Part.OLDEST_FIRST, Part.UNDATED),
    NEWEST(Part.NEWEST_FIRST, Part.UNDATED);

    /**
     * Where an action stands in an order.
     *
     * @param begins null among undated ones, and where dates do not matter
     */
    public record Place(@Nullable LocalDate begins, String id) {}

    /** What one query reads of a sequence, by an index. */
    enum Part {
        BY_ID("and a.action_id > :id", "action_id"),
        OLDEST_FIRST(
                "and a.begins >= :begins and (a.begins > :begins or a.action_id > :id)",
                "begins, action_id",
                LocalDate.MIN),
        NEWEST_FIRST(
                "and a.begins <= :begins and (a.begins < :begins or a.action_id > :id)",
                "begins desc, action_id",
                LocalDate.MAX),
        UNDATED("and a.begins is null and a.action_id > :id", "action_id");

        private final String after;
        private final String order;
        private final Place start;

        Part(String after, String order) {
            this(after, order, null);
        }

        Part(String after, String order, @Nullable LocalDate first) {
            this.after = after;
            this.order = order;
            this.start = new Place(first, "");
        }

        String after() {
            return after;
        }

        String order() {
            return order;
        }

        boolean goesByDate() {
            return start.begins() != null;
        }

        Place start() {
            return start;
        }
    }

    private final List<Part> parts;

    Sequence(Part... parts) {
        this.parts = List.of(parts);
    }

    /** As a parameter names it: {@code id}, {@code date}, {@code -date}. */
    public static Optional<Sequence> named(String text) {
        return switch (text) {
            case "id" -> Optional.of(ID);
            case "date" -> Optional.of(DATE);
            case "-date" -> Optional.of(NEWEST);
            default -> Optional.empty();
        };
    }

    /** What is left to be read after a place. */
    List<Part> partsAfter(@Nullable Place place) {
        boolean pastDates = place != null && place.begins() == null && parts.size() > 1;
        return pastDates ? parts.subList(1, parts.size()) : parts;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
