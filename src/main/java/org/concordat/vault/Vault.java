package org.concordat.vault;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Role;
import org.concordat.alliance.Unknown;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps every text and file a person wrote, encrypted under its case's key, and notes who opened it. */
@Service
@Transactional
public class Vault {

    private static final String LABELS =
            """
            select new org.concordat.vault.ItemLabel(i.id, i.reference, i.room, i.field, i.mediaType, i.nameCipher, \
            i.hash, i.author, i.keeper, i.onBehalfOf, i.storedAt)
            from VaultItem i
            """;

    /** Stands for the name of a document whose case's content was erased. */
    private static final String ERASED = "Erased document";

    private final EntityManager entities;
    private final CaseKeys keys;
    private final Docket docket;
    private final AllianceRecord record;
    private final LookBook book;
    private final Circumstances circumstances;
    private final Clock clock;

    Vault(
            EntityManager entities,
            CaseKeys keys,
            Docket docket,
            AllianceRecord record,
            LookBook book,
            Circumstances circumstances,
            Clock clock) {
        this.entities = entities;
        this.keys = keys;
        this.docket = docket;
        this.record = record;
        this.book = book;
        this.circumstances = circumstances;
        this.clock = clock;
    }

    public UUID store(Deposit deposit, String text) {
        return store(deposit, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Stores content and answers with its id, the only thing about it that may enter the engine. */
    public UUID store(Deposit deposit, byte[] content) {
        var id = UUID.randomUUID();
        var keeper = deposit.room() == Room.NOTES ? circumstances.person() : "";
        var cipher = keys.toWriteIn(deposit.reference(), keeper);
        var sealed = cipher.encrypt(content, id.toString());
        var name = deposit.name();
        var sealedName = name == null ? null : cipher.encrypt(name.getBytes(StandardCharsets.UTF_8), id + "/name");
        var hash = sha256(sealed);
        entities.persist(
                new VaultItem(id, deposit, sealed, sealedName, hash, circumstances.person(), keeper, clock.instant()));
        if (!deposit.room().isPrivate()) {
            enter(id, deposit, hash);
        }
        return id;
    }

    private void enter(UUID id, Deposit deposit, String hash) {
        var fact = Fact.of(
                        docket.caseOf(deposit.reference()),
                        deposit.isExhibit() ? Outcome.EVIDENCE_FILED : Outcome.STATEMENT_KEPT)
                .to(id)
                .as(Role.AUTHOR)
                .with("field", deposit.field())
                .with("room", deposit.room())
                .with("hash", hash);
        record.enter(deposit.onBehalfOf() == null ? fact : fact.onBehalfOf(deposit.onBehalfOf()));
    }

    /**
     * Opens an item for a step of whoever acts, which works with it and shows it to nobody; the opening is noted.
     *
     * @throws Erased when the key of its case was destroyed
     */
    public byte[] open(UUID id) {
        var item = item(id);
        var plain = opened(item);
        book.enterWork(item);
        return plain;
    }

    public String openText(UUID id) {
        return new String(open(id), StandardCharsets.UTF_8);
    }

    /**
     * Opens an item for somebody to read. What they are shown in one transaction is entered as one look, with the
     * transaction or not at all; then nothing may be shown either.
     *
     * @param looker as whom they are shown this item
     * @throws Erased when the key of its case was destroyed
     */
    public byte[] show(UUID id, Function<StoredItem, Looker> looker) {
        var item = item(id);
        var plain = opened(item);
        book.enterLook(item, looker.apply(describe(item.label())));
        return plain;
    }

    public String showText(UUID id, Function<StoredItem, Looker> looker) {
        return new String(show(id, looker), StandardCharsets.UTF_8);
    }

    /**
     * Opens something private for one of those it is of. The opening is noted where nobody reads it: a look would tell those
     * who watch over looks that there is something.
     */
    public byte[] showPrivately(UUID id) {
        return open(id);
    }

    private byte[] opened(VaultItem item) {
        return keys.toRead(item.reference(), item.keeper())
                .decrypt(item.cipher(), item.id().toString());
    }

    /** Fetches the texts of a case at once, for a transaction that is going to show many of them. */
    public void fetchTexts(String reference) {
        entities.createQuery(
                        "select i from VaultItem i where i.reference = :reference and i.nameCipher is null"
                                + " and i.mediaType in ('text/plain', 'application/json')",
                        VaultItem.class)
                .setParameter("reference", reference)
                .getResultList();
    }

    /** On which day a case's content was erased, if it was. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> erasedOn(String reference) {
        return keys.erasedOn(reference);
    }

    /** Whether an item says just this; an erased one says nothing. Nobody reads it, and so nothing is noted. */
    @Transactional(readOnly = true)
    public boolean says(UUID id, String text) {
        var item = item(id);
        if (erasedOn(item.reference()).isPresent()) {
            return false;
        }
        return MessageDigest.isEqual(opened(item), text.getBytes(StandardCharsets.UTF_8));
    }

    public StoredItem describe(UUID id) {
        return find(id).orElseThrow(() -> new Unknown("item", id));
    }

    /** An item by its id, if there is one. Its content stays closed. */
    @Transactional(readOnly = true)
    public Optional<StoredItem> find(UUID id) {
        return labels("where i.id = :id", query -> query.setParameter("id", id)).stream()
                .findFirst();
    }

    /** What a case's vault holds, newest last, but for what is private. Contents stay closed, and in the database. */
    @Transactional(readOnly = true)
    public List<StoredItem> itemsOf(String reference) {
        return labels(
                "where i.reference = :reference and i.room not in :rooms order by i.storedAt",
                query -> query.setParameter("reference", reference).setParameter("rooms", Room.PRIVATE));
    }

    /** The documents filed in a case, oldest first. */
    @Transactional(readOnly = true)
    public List<StoredItem> exhibitsOf(String reference) {
        return labels(
                "where i.reference = :reference and i.nameCipher is not null and i.room in :rooms"
                        + " order by i.storedAt, i.id",
                query -> query.setParameter("reference", reference).setParameter("rooms", Room.OF_EXHIBITS));
    }

    /**
     * What somebody noted for themselves in a case, oldest first; nothing once it was destroyed. What was noted before notes
     * had a key of their own lies under the case's.
     */
    @Transactional(readOnly = true)
    public List<StoredItem> notesOf(String reference, String author) {
        return labels(
                """
                where i.reference = :reference and i.room = 'NOTES' and i.author = :author and (i.keeper = '' or exists \
                (select k from CaseKey k where k.key.reference = i.reference and k.key.keeper = i.keeper)) \
                order by i.storedAt, i.id""",
                query -> query.setParameter("reference", reference).setParameter("author", author));
    }

    /** These items, oldest first. */
    @Transactional(readOnly = true)
    public List<StoredItem> itemsAmong(Collection<UUID> ids) {
        return labels("where i.id in :ids order by i.storedAt, i.id", query -> query.setParameter("ids", ids));
    }

    /** Destroys what one person noted for themselves in a case. */
    public void destroyNotes(String reference, String author) {
        keys.destroyNotes(reference, author);
    }

    /** Destroys what everybody noted for themselves in a case. */
    public void destroyNotes(String reference) {
        keys.destroyNotes(reference);
    }

    private List<StoredItem> labels(String which, UnaryOperator<TypedQuery<ItemLabel>> with) {
        return with.apply(entities.createQuery(LABELS + which, ItemLabel.class)).getResultList().stream()
                .map(this::describe)
                .toList();
    }

    /**
     * By what number a case names each of its documents. Those for everybody in the case are 1, 2, 3; those that only the
     * office reads are O1, O2, O3 for each member that filed them: a gap would tell of what is not for the reader.
     */
    @Transactional(readOnly = true)
    public Map<UUID, String> exhibitNumbers(String reference) {
        var numbers = new LinkedHashMap<UUID, String>();
        var last = new HashMap<String, Integer>();
        for (var exhibit : exhibitsOf(reference)) {
            var isForAll = exhibit.room() == Room.CASE;
            var number = last.merge(isForAll ? "" : "O" + exhibit.onBehalfOf(), 1, Integer::sum);
            numbers.put(exhibit.id(), (isForAll ? "" : "O") + number);
        }
        return numbers;
    }

    /**
     * How many documents of a case's register were filed for a member.
     *
     * @param member none for those of the office
     */
    @Transactional(readOnly = true)
    public long filesOf(String reference, @Nullable UUID member) {
        return entities.createQuery(
                        "select count(i) from VaultItem i where i.reference = :reference and i.nameCipher is not null"
                                + " and i.room in :rooms and i.onBehalfOf is not distinct from :member",
                        Long.class)
                .setParameter("reference", reference)
                .setParameter("rooms", Room.OF_EXHIBITS)
                .setParameter("member", member)
                .getSingleResult();
    }

    private VaultItem item(UUID id) {
        var item = entities.find(VaultItem.class, id);
        if (item == null) {
            throw new Unknown("item", id);
        }
        return item;
    }

    private StoredItem describe(ItemLabel item) {
        var sealedName = item.nameCipher();
        var name = sealedName == null
                ? null
                : keys.find(new CaseKey.Key(item.reference(), item.keeper()))
                        .map(key -> key.decrypt(sealedName, item.id() + "/name"))
                        .map(plain -> new String(plain, StandardCharsets.UTF_8))
                        .orElse(ERASED);
        return new StoredItem(
                item.id(),
                item.reference(),
                item.room(),
                item.field(),
                item.mediaType(),
                name,
                item.hash(),
                item.author(),
                item.onBehalfOf(),
                item.storedAt());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
