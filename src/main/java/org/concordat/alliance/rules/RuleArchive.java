package org.concordat.alliance.rules;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.concordat.alliance.Unknown;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every version of every file that was ever in force. A deployment that changes nothing in a file makes no version of it. */
@Service
@Transactional(readOnly = true)
public class RuleArchive {

    private static final Comparator<RuleVersion> NEWEST_FIRST = Comparator.comparing(RuleVersion::from)
            .thenComparing(RuleVersion::number)
            .reversed();

    private final JdbcClient database;

    RuleArchive(JdbcClient database) {
        this.database = database;
    }

    /** A deployment in which a file was, or in which it no longer was. */
    private record Deployed(
            String id,
            boolean own,
            @Nullable String sha256,
            String person,
            @Nullable String proposedBy,
            Instant from) {}

    /**
     * The versions of a file, of those that serve all and of the alliance's own.
     *
     * @throws Unknown when the alliance never had such a file
     */
    public RuleVersions versionsOf(UUID alliance, String file) {
        var deployed = deployed(alliance, file);
        var versions = new ArrayList<RuleVersion>();
        versions.addAll(
                versions(file, deployed.stream().filter(each -> !each.own()).toList()));
        versions.addAll(versions(file, deployed.stream().filter(Deployed::own).toList()));
        if (versions.isEmpty()) {
            throw new Unknown("file of rules", file);
        }
        versions.sort(NEWEST_FIRST);
        return new RuleVersions(file, List.copyOf(versions));
    }

    /** A form lives with its diagram: one whose diagram came back without it is out of force. */
    private List<Deployed> deployed(UUID alliance, String file) {
        return database.sql(
                        """
                        select d.id, d.alliance is not null as own, f.sha256, d.person, d.proposed_by, d.in_force_from
                        from rule_deployment d left join rule_file f on f.deployment = d.id and f.name = :file
                        where (d.alliance = :alliance or d.alliance is null) and (f.name is not null or :isForm
                            and d.name in (select n.name from rule_file g join rule_deployment n on n.id = g.deployment
                                where g.name = :file and (n.alliance = :alliance or n.alliance is null)))
                        order by d.in_force_from, d.id""")
                .param("file", file)
                .param("alliance", alliance)
                .param("isForm", file.endsWith(".form"))
                .query((row, at) -> new Deployed(
                        row.getString("id"),
                        row.getBoolean("own"),
                        row.getString("sha256"),
                        row.getString("person"),
                        row.getString("proposed_by"),
                        row.getObject("in_force_from", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static List<RuleVersion> versions(String file, List<Deployed> deployed) {
        var versions = new ArrayList<RuleVersion>();
        var ids = new ArrayList<String>();
        for (int at = 0; at < deployed.size(); at++) {
            var each = deployed.get(at);
            var next = at + 1 < deployed.size() ? deployed.get(at + 1) : null;
            ids.add(each.id());
            if (next == null || !Objects.equals(each.sha256(), next.sha256())) {
                var first = deployed.get(at - ids.size() + 1);
                if (each.sha256() != null) {
                    versions.add(version(file, versions.size() + 1, ids, first, next));
                }
                ids.clear();
            }
        }
        return versions;
    }

    private static RuleVersion version(
            String file, int number, List<String> ids, Deployed first, @Nullable Deployed next) {
        return new RuleVersion(
                file,
                first.own(),
                number,
                List.copyOf(ids),
                Objects.requireNonNull(first.sha256()),
                first.person(),
                first.proposedBy(),
                first.from(),
                next == null ? null : next.from());
    }

    /** Where a file stands in force, and the SHA-256 of what it says. */
    public record InForce(String file, String deployment, String sha256) {}

    /**
     * What is in force of some files, and of the forms that are in force with the first diagram among them; in one query.
     *
     * @param alliance whose own versions go before those that serve all; none to ask only for these
     */
    public List<InForce> inForce(@Nullable UUID alliance, Collection<String> files) {
        return database.sql(
                        """
                        select distinct on (f.name) f.name, d.id, f.sha256
                        from rule_file f join rule_deployment d on d.id = f.deployment
                        where (d.alliance is null or d.alliance = :alliance)
                            and (f.name in (:files) or f.name like '%.form' and d.name = :name)
                            and (f.name not like '%.form' or not exists (select 1 from rule_deployment n
                                where n.name = d.name and n.alliance is null and n.in_force_from > d.in_force_from))
                        order by f.name, d.alliance is null, d.in_force_from desc, d.id desc""")
                .param("alliance", alliance, Types.OTHER)
                .param("files", files)
                .param("name", Fingerprints.nameOf(files))
                .query((row, at) -> new InForce(row.getString("name"), row.getString("id"), row.getString("sha256")))
                .list();
    }

    /** One hash of what is {@linkplain #inForce in force} of some files: the same until one of them says something else. */
    String fingerprint(@Nullable UUID alliance, Collection<String> files) {
        var hashes = new TreeMap<String, String>();
        inForce(alliance, files).forEach(each -> hashes.put(each.file(), each.sha256()));
        return Fingerprints.ofAll(hashes);
    }
}
