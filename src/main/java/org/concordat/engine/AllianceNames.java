package org.concordat.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Unknown;
import org.springframework.stereotype.Component;

/** Knows whether a word that looks like a name is one: of a person, a member or an alliance. */
@Component
class AllianceNames {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final People people;
    private final AllianceOffice alliances;

    AllianceNames(People people, AllianceOffice alliances) {
        this.people = people;
        this.alliances = alliances;
    }

    boolean isPerson(String username) {
        return people.find(username).isPresent();
    }

    boolean isAlliance(String code) {
        return alliances.alliances().stream()
                .anyMatch(alliance -> alliance.code().equals(code));
    }

    /** Whether a form's choices say nothing but who the choices are. */
    boolean areNames(String json) {
        try {
            var list = JSON.readTree(json);
            return list.isArray()
                    && StreamSupport.stream(list.spliterator(), false).allMatch(this::isName);
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private boolean isName(JsonNode option) {
        var label = option.path("label").asText();
        return option.size() == 2 && label.equals(nameOf(option.path("value").asText()));
    }

    private String nameOf(String value) {
        return people.find(value).map(Person::name).orElseGet(() -> memberNamed(value));
    }

    private String memberNamed(String value) {
        try {
            return alliances.member(UUID.fromString(value)).name();
        } catch (IllegalArgumentException | Unknown e) {
            return "";
        }
    }
}
