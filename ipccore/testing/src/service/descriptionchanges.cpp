// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/testing/keptdescription.h>

#include "valuedifference.h"

#include <QtCore/qjsonvalue.h>

#include <algorithm>
#include <optional>

namespace IpcCore::Testing {

using namespace Qt::StringLiterals;

namespace {

template <typename Description>
const Description *find(const QList<Description> &list, const QString &name)
{
    const auto found = std::find_if(list.begin(), list.end(), [&name](const Description &each) {
        if constexpr (std::is_same_v<Description, Parameter>)
            return each.name() == name;
        else
            return each.name == name;
    });
    return found == list.end() ? nullptr : &*found;
}

QString quoted(const QString &text)
{
    return u'"' + text + u'"';
}

QString rangeText(const Parameter &parameter)
{
    const auto bound = [](const std::optional<double> &value) {
        return value ? QString::number(*value, 'g', QLocale::FloatingPointShortest) : u"any"_s;
    };
    if (!parameter.minimum() && !parameter.maximum())
        return u"any"_s;
    return bound(parameter.minimum()) + u" to "_s + bound(parameter.maximum());
}

bool isWithin(const Parameter &inner, const Parameter &outer)
{
    const bool lowFits =
        !outer.minimum() || (inner.minimum() && *inner.minimum() >= *outer.minimum());
    const bool highFits =
        !outer.maximum() || (inner.maximum() && *inner.maximum() <= *outer.maximum());
    return lowFits && highFits;
}

/// Whether all that was accepted as the one is accepted, with the same meaning, as the other.
bool isWider(Parameter::Type now, Parameter::Type kept)
{
    return (kept == Parameter::Type::Integer && now == Parameter::Type::Number)
           || (kept == Parameter::Type::Choice && now == Parameter::Type::Text);
}

/// Whether they are the same in JSON, which a kept one has been.
bool isSame(const QCborValue &kept, const QCborValue &now)
{
    return kept.isUndefined() == now.isUndefined() && kept.toJsonValue() == now.toJsonValue();
}

/// Collects the changes of one description.
class Comparison
{
public:
    DescriptionChanges compare(const ServiceDescription &kept, const ServiceDescription &now)
    {
        if (kept.name != now.name)
            m_changes.compatible += u"the service was called %1, is called %2"_s.arg(
                quoted(kept.name), quoted(now.name));
        for (const CommandDescription &command : kept.commands) {
            if (const CommandDescription *const same = find(now.commands, command.name))
                compare(command, *same);
            else
                m_changes.incompatible += command.name + u": the command is gone"_s;
        }
        for (const CommandDescription &command : now.commands) {
            if (!find(kept.commands, command.name))
                m_changes.compatible += command.name + u": the command is new"_s;
        }
        for (const TopicDescription &topic : kept.topics) {
            if (const TopicDescription *const same = find(now.topics, topic.name))
                compare(topic, *same);
            else
                m_changes.incompatible += topic.name + u": the topic is gone"_s;
        }
        for (const TopicDescription &topic : now.topics) {
            if (!find(kept.topics, topic.name))
                m_changes.compatible += topic.name + u": the topic is new"_s;
        }
        return m_changes;
    }

private:
    void note(bool isCompatible, const QString &where, const QString &what, const QString &kept,
              const QString &now)
    {
        const QString line = u"%1: %2 was %3, is %4"_s.arg(where, what, kept, now);
        (isCompatible ? m_changes.compatible : m_changes.incompatible) += line;
    }

    void compare(const TopicDescription &kept, const TopicDescription &now)
    {
        if (kept.delivery != now.delivery)
            note(now.delivery == TopicDescription::Delivery::Every, kept.name, u"delivery"_s,
                 lowerNameOf(kept.delivery), lowerNameOf(now.delivery));
    }

    void compare(const CommandDescription &kept, const CommandDescription &now)
    {
        if (kept.effect != now.effect)
            note(now.effect < kept.effect, kept.name, u"effect"_s, lowerNameOf(kept.effect),
                 lowerNameOf(now.effect));
        if (kept.isStream != now.isStream)
            note(false, kept.name, u"its reply"_s, kept.isStream ? u"a stream"_s : u"one value"_s,
                 now.isStream ? u"a stream"_s : u"one value"_s);
        if (kept.isSlow != now.isSlow)
            note(kept.isSlow, kept.name, u"speed"_s, kept.isSlow ? u"slow"_s : u"quick"_s,
                 now.isSlow ? u"slow"_s : u"quick"_s);

        QStringList order;
        for (const Parameter &parameter : kept.parameters) {
            const QString where = kept.name + u": "_s + parameter.name();
            if (const Parameter *const same = find(now.parameters, parameter.name())) {
                order += parameter.name();
                compare(where, parameter, *same);
            } else {
                m_changes.incompatible += where + u": the parameter is gone"_s;
            }
        }
        QStringList newOrder;
        for (const Parameter &parameter : now.parameters) {
            newOrder += parameter.name();
            if (find(kept.parameters, parameter.name()))
                continue;
            const QString where = kept.name + u": "_s + parameter.name();
            if (parameter.isOptional())
                m_changes.compatible += where + u": the parameter is new"_s;
            else
                m_changes.incompatible += where + u": the parameter is new and required"_s;
        }
        // The words of a line are taken in this order.
        if (newOrder.first(std::min(order.size(), newOrder.size())) != order)
            note(false, kept.name, u"the order in lines"_s, order.join(u", "_s),
                 newOrder.join(u", "_s));
    }

    void compare(const QString &where, const Parameter &kept, const Parameter &now)
    {
        if (kept.type() != now.type())
            note(isWider(now.type(), kept.type()), where, u"its type"_s, lowerNameOf(kept.type()),
                 lowerNameOf(now.type()));
        if (kept.isOptional() != now.isOptional())
            note(now.isOptional(), where, u"it"_s,
                 kept.isOptional() ? u"optional"_s : u"required"_s,
                 now.isOptional() ? u"optional"_s : u"required"_s);
        if (kept.minimum() != now.minimum() || kept.maximum() != now.maximum())
            note(isWithin(kept, now), where, u"its range"_s, rangeText(kept), rangeText(now));
        if (now.type() == Parameter::Type::Choice && kept.type() == Parameter::Type::Choice)
            compareChoices(where, kept.values(), now.values());
        compareDefaults(where, kept, now);
        if (kept.unit() != now.unit())
            note(kept.unit().isEmpty(), where, u"its unit"_s, quoted(kept.unit()),
                 quoted(now.unit()));
        if (kept.isRest() != now.isRest())
            note(false, where, u"what it takes of a line"_s,
                 kept.isRest() ? u"the rest"_s : u"one word"_s,
                 now.isRest() ? u"the rest"_s : u"one word"_s);
    }

    void compareChoices(const QString &where, const QStringList &kept, const QStringList &now)
    {
        for (const QString &choice : kept) {
            if (!now.contains(choice))
                m_changes.incompatible += where + u": the choice %1 is gone"_s.arg(quoted(choice));
        }
        for (const QString &choice : now) {
            if (!kept.contains(choice))
                m_changes.compatible += where + u": the choice %1 is new"_s.arg(quoted(choice));
        }
    }

    void compareDefaults(const QString &where, const Parameter &kept, const Parameter &now)
    {
        // That it is required now is said elsewhere.
        if (!kept.isOptional() || !now.isOptional())
            return;
        const auto text = [](const QCborValue &value) {
            return value.isUndefined() ? u"none"_s : valueText(value);
        };
        if (!isSame(kept.defaultValue(), now.defaultValue()))
            note(kept.defaultValue().isUndefined(), where, u"its default"_s,
                 text(kept.defaultValue()), text(now.defaultValue()));
    }

    DescriptionChanges m_changes;
};

} // namespace

DescriptionChanges compareDescriptions(const ServiceDescription &kept,
                                       const ServiceDescription &now)
{
    return Comparison().compare(kept, now);
}

} // namespace IpcCore::Testing
