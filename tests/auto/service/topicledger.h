// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/service/subscription.h>

#include <QtCore/qobject.h>
#include <QtCore/qstringlist.h>

/// Checks that a subscription to a topic whose changes are numbered hears of every number: as a
/// change, or as a gap in its place.
class TopicLedger : public QObject
{
public:
    explicit TopicLedger(IpcCore::Subscription *subscription)
    {
        using IpcCore::Subscription;
        connect(subscription, &Subscription::snapshot, this,
                [this, subscription](const QCborValue &value, Subscription::Gap told) {
                    takeSnapshot(value.toInteger(0), told, subscription->missedCount());
                });
        connect(subscription, &Subscription::changed, this, [this](const QCborValue &value) {
            if (value.toInteger() != last + 1)
                wrong << QStringLiteral("%1 after %2").arg(value.toInteger()).arg(last);
            last = value.toInteger();
        });
        connect(subscription, &Subscription::lost, this, [this](qint64 count) { last += count; });
        connect(subscription, &Subscription::interrupted, this, [this] { ++interruptions; });
        connect(subscription, &Subscription::ended, this, [this](const IpcCore::CallError &error) {
            wrong << QStringLiteral("ended: ") + error.message;
        });
    }

    qint64 last = 0; ///< received, or told to have been missed
    int snapshots = 0;
    int interruptions = 0;
    IpcCore::Subscription::Gap gap = IpcCore::Subscription::Gap::First; ///< of the last snapshot
    QStringList wrong; ///< missed without a word, or ended

private:
    void takeSnapshot(qint64 number, IpcCore::Subscription::Gap told, qint64 missed)
    {
        using Gap = IpcCore::Subscription::Gap;
        const bool isKnown = told == Gap::None || told == Gap::Missed;
        if (isKnown ? number != last + missed : number < last)
            wrong << QStringLiteral("snapshot %1 after %2").arg(number).arg(last);
        if (told == Gap::First && snapshots > 0)
            wrong << QStringLiteral("a first snapshot again");
        last = number;
        gap = told;
        ++snapshots;
    }
};
