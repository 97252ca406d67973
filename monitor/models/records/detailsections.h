// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qlist.h>
#include <QtCore/qstring.h>

namespace Monitor {

struct ConnectionRow;
struct EndpointActivity;
struct EndpointRow;

/// A group of facts about one thing, for a details pane. Plain text, in the user's language.
struct DetailSection
{
    struct Fact
    {
        QString name;
        QString value;
        QString toolTip = {}; ///< Of the name; may be empty.

        bool operator==(const Fact &other) const = default;
    };

    QString title;
    QString text; ///< A paragraph before the facts; may be empty.
    QList<Fact> facts;

    bool operator==(const DetailSection &other) const = default;
};

/// An endpoint's state, its cause, what to do next, and who is behind it.
/// @param activity null if its server does not report.
QList<DetailSection> endpointDetails(const EndpointRow &row, const EndpointActivity *activity);

/// Both ends of a connection, and what it is doing.
QList<DetailSection> connectionDetails(const ConnectionRow &row);

} // namespace Monitor
