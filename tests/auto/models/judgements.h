// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/endpoint/endpointaddress.h"
#include "core/observer/endpointcondition.h"

#include <QtCore/qlist.h>
#include <QtCore/qmap.h>

class QJsonArray;

namespace Monitor {
class EndpointModel;
}

/// What the window, or a verb of ipcctl, tells of an endpoint.
struct Judgement
{
    QString state;
    QString severity; ///< In metrics, their number.
    QString reason;
    QString limitHits; ///< "–" if not told
    QString clients;   ///< How many are connected, and how many wait; "–" if not told.

    bool operator==(const Judgement &other) const = default;
};

struct Judgements
{
    QMap<Monitor::EndpointAddress, Judgement> of;
    QList<Monitor::EndpointAddress> order; ///< As shown, by state.
};

/// Of these endpoints, as far as the table has them.
Judgements judgementsOf(const Monitor::EndpointModel &model,
                        const QList<Monitor::EndpointAddress> &addresses);

/// Of all endpoints in what `list --json` or `top --json` prints.
Judgements judgementsOf(const QJsonArray &endpoints);

/// Without reasons, which metrics do not have.
Judgements judgementsOf(const QByteArray &metrics,
                        const QList<Monitor::EndpointAddress> &addresses);

/// As metrics have it.
QString urgencyText(Monitor::EndpointCondition condition);

Monitor::EndpointCondition conditionOf(const QString &id);
