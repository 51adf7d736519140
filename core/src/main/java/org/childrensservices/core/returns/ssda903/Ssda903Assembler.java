package org.childrensservices.core.returns.ssda903;

import com.google.common.base.Joiner;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.placement.Episode;
import org.childrensservices.core.placement.PeriodOfCare;
import org.childrensservices.core.placement.ShortBreak;
import org.childrensservices.core.returns.Assembler;
import org.childrensservices.core.returns.Assembly;
import org.childrensservices.core.returns.Column;
import org.childrensservices.core.returns.Reading;
import org.childrensservices.core.returns.RowsByChild;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.Origin;
import org.jspecify.annotations.Nullable;

/** Makes children of the rows of all tables, as {@link Ssda903Reader} tells. */
final class Ssda903Assembler implements Assembler<Ssda903Row> {

    private static final class Rows {
        private final PersonId child;
        private final List<Sourced<HeaderRow>> headers = new ArrayList<>(1);
        private final List<Sourced<Episode>> episodes = new ArrayList<>(4);
        private final List<Sourced<Ssda903Row>> others = new ArrayList<>(0);

        private Rows(PersonId child) {
            this.child = child;
        }

        private Origin first() {
            return Stream.of(headers, episodes, others)
                    .flatMap(List::stream)
                    .findFirst()
                    .orElseThrow()
                    .origin();
        }
    }

    static final Comparator<Sourced<Episode>> BY_START = Comparator.<Sourced<Episode>, LocalDate>comparing(
                    episode -> episode.value().start())
            .thenComparing(Sourced.byLatestDate());

    /** In the order of reading, which mostly is almost that of the ids. */
    private final Map<PersonId, Rows> children = new LinkedHashMap<>();

    private final Map<String, Sourced.FileAge> files = new LinkedHashMap<>();

    /** Those of the last row, whose child and file the next row mostly has too. */
    private @Nullable Rows lastRows;

    private Sourced.@Nullable FileAge lastFile;
    private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    private Optional<ReportingYear> year;
    private int filesSeen;
    private long rows;
    private long used;
    private long apart;

    Ssda903Assembler(Optional<ReportingYear> year) {
        this.year = year;
    }

    /**
     * What makes assemblers that take some of the children of a return each, and make of them what one would make that
     * takes all.
     */
    static Supplier<Assembler<Ssda903Row>> ofSome(ReportingYear year, RowsByChild<Ssda903Row> all) {
        Supplier<ImmutableList<Sourced.FileAge>> files = Suppliers.memoize(() -> {
            Ssda903Assembler whole = new Ssda903Assembler(Optional.of(year));
            all.files().forEach(file -> whole.fileOf(file.file()));
            long withEpisodes = all.files().stream()
                    .filter(file -> file.table()
                            .filter(Ssda903Tables.EPISODES.name()::equals)
                            .isPresent())
                    .count();
            if (withEpisodes > 1) {
                all.forEach(child -> child.rows().forEach(whole::noteDate));
            }
            return ImmutableList.copyOf(whole.files.values());
        });
        return () -> {
            Ssda903Assembler some = new Ssda903Assembler(Optional.of(year));
            files.get().forEach(file -> some.files.put(file.name(), file.copy()));
            return some;
        };
    }

    /** Says of which year the files are that come next. */
    void startYear(ReportingYear next) {
        year = Optional.of(next);
        files.clear();
        lastFile = null;
    }

    @Override
    public void accept(Reading<Ssda903Row> reading) {
        if (reading instanceof Reading.Typed<Ssda903Row> typed) {
            take(typed.record(), typed.raw().origin());
        }
    }

    private void take(Ssda903Row row, Origin origin) {
        rows++;
        Rows child = rowsOf(row.child());
        Sourced.FileAge file = fileOf(origin.file());
        if (row instanceof HeaderRow header) {
            child.headers.add(new Sourced<>(header, origin, file));
        } else if (row instanceof EpisodeRow episodeRow) {
            Episode episode = episodeRow.episode();
            file.note(latest(episode));
            child.episodes.add(new Sourced<>(episode, origin, file));
        } else {
            child.others.add(new Sourced<>(row, origin, file));
        }
    }

    private void noteDate(Reading<Ssda903Row> reading) {
        if (reading instanceof Reading.Typed<Ssda903Row> typed && typed.record() instanceof EpisodeRow row) {
            fileOf(typed.raw().origin().file()).note(latest(row.episode()));
        }
    }

    private static LocalDate latest(Episode episode) {
        return episode.end().orElse(episode.start());
    }

    private Rows rowsOf(PersonId child) {
        Rows before = lastRows;
        if (before != null && before.child.equals(child)) {
            return before;
        }
        Rows found = children.computeIfAbsent(child, Rows::new);
        lastRows = found;
        return found;
    }

    private Sourced.FileAge fileOf(String name) {
        Sourced.FileAge before = lastFile;
        if (before != null && before.name().equals(name)) {
            return before;
        }
        Sourced.FileAge found = files.computeIfAbsent(name, any -> new Sourced.FileAge(name, filesSeen++, year));
        lastFile = found;
        return found;
    }

    @Override
    public Assembly assemble() {
        ImmutableList.Builder<Child> assembled = ImmutableList.builderWithExpectedSize(children.size());
        List<Rows> byId = new ArrayList<>(children.values());
        byId.sort(Comparator.comparing(ofChild -> ofChild.child));
        for (Rows ofChild : byId) {
            assembled.add(assemble(ofChild));
        }
        return Assembly.builder()
                .children(assembled.build())
                .findings(findings.build())
                .rows(rows)
                .used(used)
                .merged(rows - used - apart)
                .apart(apart)
                .build();
    }

    private Child assemble(Rows rowsOfChild) {
        PersonId id = rowsOfChild.child;
        ChildFindings childFindings = new ChildFindings(id, findings);
        Child.Builder child = Child.builder().id(id);
        Birth birth = Birth.unknown();
        if (rowsOfChild.headers.isEmpty()) {
            childFindings.report(Ssda903Rules.HEADER_MISSING, rowsOfChild.first());
        } else {
            HeaderRow header = mergeHeaders(rowsOfChild.headers, childFindings);
            birth = header.birth();
            describe(child, header);
            used++;
        }
        rowsOfChild.episodes.sort(BY_START);
        List<Sourced<Episode>> episodes = new EpisodeVersions(childFindings).merge(rowsOfChild.episodes);
        used += episodes.size();
        List<Sourced<Episode>> care = new ArrayList<>(episodes.size());
        for (Sourced<Episode> episode : episodes) {
            if (episode.value().isShortBreak()) {
                child.addShortBreak(ShortBreak.from(episode.value()));
            } else {
                care.add(episode);
            }
        }
        ImmutableList<PeriodOfCare> periods = CareHistory.periods(care, childFindings);
        if (rowsOfChild.others.isEmpty()) {
            return child.periodsOfCare(periods).build();
        }
        rowsOfChild.others.sort(Sourced.byReading());
        OtherRecords others = new OtherRecords(rowsOfChild.others, childFindings);
        others.addTo(child, id, birth, periods);
        apart += others.unplaced();
        used += others.kept() - others.unplaced();
        return child.build();
    }

    private static void describe(Child.Builder child, HeaderRow header) {
        boolean mother = header.mother().orElse(false);
        child.birth(header.birth())
                .sex(header.sex())
                .ethnicity(header.ethnicity())
                .upn(header.upn())
                .upnUnknown(header.upnUnknown())
                .birthOfFirstChild(
                        header.birthOfFirstChild().or(() -> mother ? Optional.of(Birth.unknown()) : Optional.empty()));
    }

    private HeaderRow mergeHeaders(List<Sourced<HeaderRow>> headers, ChildFindings childFindings) {
        headers.sort(Sourced.byReading());
        Sourced<HeaderRow> merged = headers.get(0);
        for (Sourced<HeaderRow> later : headers.subList(1, headers.size())) {
            List<String> differing = new ArrayList<>();
            HeaderRow both = merge(merged.value(), later.value(), differing);
            if (!differing.isEmpty()) {
                childFindings.report(
                        Ssda903Rules.HEADER_DISAGREES.saying("the header differs from an earlier one in "
                                + Joiner.on(", ").join(differing)),
                        later.origin());
            } else if (later.isOfSameFileAs(merged)) {
                childFindings.report(Ssda903Rules.ROW_REPEATED, later.origin());
            }
            merged = later.with(both);
        }
        return merged.value();
    }

    private static HeaderRow merge(HeaderRow before, HeaderRow after, List<String> differing) {
        return HeaderRow.builder()
                .child(after.child())
                .birth(later(
                                Ssda903Tables.DOB,
                                before.birth().date(),
                                after.birth().date(),
                                LocalDate::equals,
                                differing)
                        .map(Birth::on)
                        .orElse(Birth.unknown()))
                .sex(later(Ssda903Tables.SEX, before.sex(), after.sex(), Coded::meansSame, differing))
                .ethnicity(
                        later(Ssda903Tables.ETHNIC, before.ethnicity(), after.ethnicity(), Coded::meansSame, differing))
                .upnText(later(Ssda903Tables.UPN, before.upnText(), after.upnText(), Object::equals, differing))
                .mother(later(
                        Ssda903Tables.MOTHER,
                        before.mother(),
                        after.mother(),
                        (was, is) -> was.equals(is) || is,
                        differing))
                .birthOfFirstChild(later(
                        Ssda903Tables.MC_DOB,
                        before.birthOfFirstChild(),
                        after.birthOfFirstChild(),
                        Object::equals,
                        differing))
                .build();
    }

    /** What the later row says, and what the earlier says where the later is silent. */
    private static <T> Optional<T> later(
            Column<?> column,
            Optional<T> before,
            Optional<T> after,
            BiPredicate<? super T, ? super T> same,
            List<String> differing) {
        if (before.isPresent() && after.isPresent() && !same.test(before.get(), after.get())) {
            differing.add(column.heading());
        }
        return after.or(() -> before);
    }
}
