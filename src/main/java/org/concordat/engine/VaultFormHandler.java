package org.concordat.engine;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.Locale;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.concordat.alliance.Option;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Words;
import org.concordat.vault.Deposit;
import org.concordat.vault.Room;
import org.concordat.vault.Vault;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a person submits before the engine sees it: decisions go on as variables, every other field goes to the
 * vault and leaves its id.
 */
class VaultFormHandler implements TaskFormHandler {

    private static final String AS_ASKED = "asAsked";
    private static final int LONGEST_LIST = 200_000;
    private static final int LONGEST_TEXT = 20_000;

    /** Longer than any choice: the length of what is sealed must not tell which it was. */
    private static final int CHOICE = 32;

    private final TaskFormHandler form;
    private final Vault vault;
    private final EngineWords words;
    private final TaskAdmission admission;
    private final boolean oneOfMany;

    VaultFormHandler(TaskFormHandler form, Vault vault, EngineWords words, TaskAdmission admission, boolean oneOfMany) {
        this.form = form;
        this.vault = vault;
        this.words = words;
        this.admission = admission;
        this.oneOfMany = oneOfMany;
    }

    @Override
    public void submitFormVariables(VariableMap submitted, VariableScope scope) {
        var task = (TaskEntity) scope;
        admission.requireTheirs(task);
        var schema = schemaOf(task);
        words.learn(schema);
        var accepted = Variables.createVariables();
        for (var key : submitted.keySet()) {
            var field = schema.field(key).orElseThrow(() -> new Refusal(key, "is not a field of this form"));
            var value = accept(field, submitted.get(key), task);
            if (value != null) {
                accepted.put(key, value);
            }
        }
        requireComplete(schema, accepted);
        forget(schema, task);
        keep(accepted, task);
    }

    /** When a step comes round again, what is left open now must not be taken from the last time. */
    private static void forget(FormSchema schema, TaskEntity task) {
        schema.fields().forEach(field -> task.getExecution().removeVariable(field.key()));
    }

    /** Tasks that run side by side keep their answers apart, so that two people who answer at once do not collide. */
    private void keep(VariableMap accepted, TaskEntity task) {
        if (oneOfMany) {
            task.getExecution().setVariablesLocal(accepted);
        } else {
            task.getExecution().setVariables(accepted);
        }
    }

    private @Nullable Object accept(FormField field, @Nullable Object value, TaskEntity task) {
        if (value == null || value instanceof String text && (text.isBlank() || isNothingTicked(field, text))) {
            return null;
        }
        return field.isDecision() ? decision(field, value, task) : deposit(field, value.toString(), task);
    }

    /** A list of which nothing was ticked is no statement to keep. */
    private static boolean isNothingTicked(FormField field, String text) {
        return field.type().equals("checklist") && text.strip().equals("[]");
    }

    private static Object decision(FormField field, Object value, TaskEntity task) {
        if (field.isDate()) {
            return day(field, value);
        }
        if (!offers(field, value.toString(), task)) {
            throw new Refusal(field.label(), "must be one of the choices");
        }
        if (field.type().equals("checkbox") && !(value instanceof Boolean)) {
            throw new Refusal(field.label(), "must be true or false");
        }
        if (field.type().equals("number") && !(value instanceof Number)) {
            throw new Refusal(field.label(), "must be a number");
        }
        return value;
    }

    private static boolean offers(FormField field, String value, TaskEntity task) {
        return field.type().equals("radio") && field.optionsFrom() != null
                ? Option.read(String.valueOf(task.getVariable(field.optionsFrom()))).stream()
                        .anyMatch(option -> option.value().equals(value))
                : field.options().isEmpty() || field.offers(value);
    }

    private static Date day(FormField field, Object value) {
        try {
            return Date.from(LocalDate.parse(value.toString())
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant());
        } catch (DateTimeParseException e) {
            throw new Refusal(field.label(), "must be a date such as 2027-03-31");
        }
    }

    /** The id for the engine; none of what nobody else may know of, for whoever comes after sees the variables. */
    private @Nullable String deposit(FormField field, String text, TaskEntity task) {
        var stored = store(field, text, task);
        return room(field, task).isPrivate() ? null : stored;
    }

    private String store(FormField field, String text, TaskEntity task) {
        var reference = task.getExecution().getProcessBusinessKey();
        var room = room(field, task);
        if (field.isChosen()) {
            return vault.store(Deposit.text(reference, room, field.key()).by(party(task)), chosen(field, text, task))
                    .toString();
        }
        var isList = !field.type().startsWith("text");
        var deposit = isList ? Deposit.list(reference, room, field.key()) : Deposit.text(reference, room, field.key());
        return vault.store(
                        deposit.by(party(task)), Words.text(field.label(), text, isList ? LONGEST_LIST : LONGEST_TEXT))
                .toString();
    }

    /** A choice that nobody is to see is one of the choices all the same. */
    private static String chosen(FormField field, String text, TaskEntity task) {
        if (!offers(field, text, task)) {
            throw new Refusal(field.label(), "must be one of the choices");
        }
        return text + " ".repeat(CHOICE - text.length());
    }

    /** The member for which the task is done, where each party has its own. */
    private @Nullable UUID party(TaskEntity task) {
        var party = oneOfMany ? task.getVariable("party") : null;
        return party == null ? null : UUID.fromString(party.toString());
    }

    /** An answer may belong where its question is: the form says so, and the process knows where that is. */
    private static Room room(FormField field, TaskEntity task) {
        var room = AS_ASKED.equals(field.room()) ? String.valueOf(task.getVariable("room")) : field.room();
        return room == null ? Room.OFFICE : Room.valueOf(room.toUpperCase(Locale.ROOT));
    }

    private static void requireComplete(FormSchema schema, VariableMap accepted) {
        for (var field : schema.fields()) {
            if (field.required() && !field.conditional() && !accepted.containsKey(field.key())) {
                throw new Refusal(field.label(), "must not be empty");
            }
        }
    }

    private static FormSchema schemaOf(TaskEntity task) {
        var commands = Context.getCommandContext();
        var deployment = task.getProcessDefinition().getDeploymentId();
        var key = task.getTaskDefinition().getKey();
        var found = commands.getCamundaFormDefinitionManager().findDefinitionByDeploymentAndKey(deployment, key);
        if (found == null) {
            throw new IllegalStateException("Task " + key + " has no form in its deployment");
        }
        var resource = commands.getResourceManager()
                .findResourceByDeploymentIdAndResourceName(deployment, found.getResourceName());
        return FormSchema.read(new ByteArrayInputStream(resource.getBytes()));
    }

    @Override
    public TaskFormData createTaskForm(TaskEntity task) {
        return form.createTaskForm(task);
    }

    @Override
    public void parseConfiguration(
            Element element, DeploymentEntity deployment, ProcessDefinitionEntity process, BpmnParse parse) {
        form.parseConfiguration(element, deployment, process, parse);
    }
}
