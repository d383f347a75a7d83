package org.concordat.access;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.alliance.Affiliation;
import org.concordat.alliance.Alliance;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Choice;
import org.concordat.alliance.Member;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Reads groups of a provider: {@code alliance/role} is a role in the alliance's office, {@code alliance/member/role} one for
 * a member, {@code alliance/member/employee} no role but whom they work for. Any other group gives nothing.
 */
@Component
@Profile(ProviderSignIn.PROFILE)
class ProviderGroups {

    private static final String EMPLOYEE = "employee";

    private final AllianceOffice alliances;
    private final String operators;

    ProviderGroups(AllianceOffice alliances, @Value("${concordat.oidc.operators}") String operators) {
        this.alliances = alliances;
        this.operators = operators.strip();
    }

    /** What one group gives. */
    private record Gift(UUID alliance, Optional<UUID> member, Optional<Role> role) {}

    /**
     * What somebody in these groups is; nothing when they give nothing.
     *
     * @throws Refusal when they contradict one another: people work in one alliance, and for one member at most
     */
    Optional<Affiliation> read(List<String> groups) {
        var directory = new Directory();
        var gifts = groups.stream()
                .flatMap(group -> gift(group, directory).stream())
                .toList();
        var runsIt = !operators.isEmpty() && groups.contains(operators);
        if (runsIt && gifts.isEmpty()) {
            return Optional.of(new Affiliation(null, null, Set.of(Role.ADMINISTRATOR)));
        }
        return gifts.isEmpty() ? Optional.empty() : Optional.of(together(gifts, runsIt));
    }

    private static Affiliation together(List<Gift> gifts, boolean runsIt) {
        var places = new LinkedHashSet<UUID>();
        var members = new LinkedHashSet<UUID>();
        var roles = EnumSet.noneOf(Role.class);
        for (var gift : gifts) {
            places.add(gift.alliance());
            gift.member().ifPresent(members::add);
            gift.role().ifPresent(roles::add);
        }
        if (places.size() > 1 || runsIt) {
            throw new Refusal("groups", "must name one alliance, or the installation");
        }
        if (members.size() > 1) {
            throw new Refusal("groups", "must name one member at most");
        }
        return new Affiliation(
                places.iterator().next(), members.stream().findFirst().orElse(null), roles);
    }

    private static Optional<Gift> gift(String group, Directory directory) {
        var words = group.replaceFirst("^/", "").split("/", -1);
        return switch (words.length) {
            case 2 -> inOffice(words[0], words[1], directory);
            case 3 -> forMember(words[0], words[1], words[2], directory);
            default -> Optional.empty();
        };
    }

    private static Optional<Gift> inOffice(String code, String word, Directory directory) {
        return role(word).flatMap(role -> directory
                .alliance(code)
                .map(alliance -> new Gift(alliance.id(), Optional.empty(), Optional.of(role))));
    }

    private static Optional<Gift> forMember(String code, String member, String word, Directory directory) {
        var role = role(word);
        return role.isEmpty() && !word.equals(EMPLOYEE)
                ? Optional.empty()
                : directory.alliance(code).flatMap(alliance -> directory
                        .member(alliance, member)
                        .map(found -> new Gift(alliance.id(), Optional.of(found.id()), role)));
    }

    /** What is known here of alliances and members, asked once for all groups of somebody, and only when one may name it. */
    private class Directory {

        private final Map<UUID, List<Member>> members = new HashMap<>();
        private @Nullable List<Alliance> all;

        Optional<Alliance> alliance(String code) {
            if (all == null) {
                all = alliances.alliances();
            }
            return all.stream().filter(alliance -> alliance.code().equals(code)).findFirst();
        }

        Optional<Member> member(Alliance alliance, String code) {
            return members.computeIfAbsent(alliance.id(), alliances::members).stream()
                    .filter(member -> member.code().equals(code))
                    .findFirst();
        }
    }

    /** Such as {@code case-manager}. */
    private static Optional<Role> role(String word) {
        return EnumSet.allOf(Role.class).stream()
                .filter(Role::isGiven)
                .filter(role -> Choice.word(role).equals(word))
                .findFirst();
    }
}
