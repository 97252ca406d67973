// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "serviceaccess.h"

#include "displaytext.h"
#include "verbs.h"

#include <QtCore/qcbormap.h>

#include <algorithm>

namespace Cli {

using namespace IpcCore;

namespace {

template <typename Item>
int unknown(const QString &kind, const QList<Item> &items, const QString &name)
{
    QStringList known;
    for (const Item &item : items)
        known.append(printableText(item.name));
    const QString shown = printableText(name);
    return failure(
        withSuggestions(QStringLiteral("unknown %1: %2").arg(kind, shown), known, shown));
}

} // namespace

int callFailed(const CallError &error, const QString &place)
{
    if (error.kind == CallError::Kind::Transport)
        return requestFailed(error.transport);
    QString text = error.toCbor().value(QLatin1String("kind")).toString() + QStringLiteral(": ")
                   + printableText(error.message);
    if (!error.code.isEmpty())
        text += QStringLiteral(" (%1)").arg(printableText(error.code));
    return failure(place.isEmpty() ? text : text + u'\n' + place);
}

int unknownCommand(const ServiceDescription &service, const QString &name)
{
    return unknown(QStringLiteral("command"), service.commands, name);
}

int unknownTopic(const ServiceDescription &service, const QString &name)
{
    return unknown(QStringLiteral("topic"), service.topics, name);
}

const TopicDescription *topicCalled(const ServiceDescription &service, const QString &name)
{
    const auto found =
        std::find_if(service.topics.begin(), service.topics.end(),
                     [&name](const TopicDescription &topic) { return topic.name == name; });
    return found == service.topics.end() ? nullptr : &*found;
}

} // namespace Cli
