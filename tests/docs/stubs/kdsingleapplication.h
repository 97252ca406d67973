// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

// The part of KDSingleApplication's interface that the guide uses, to compile a program against
// where the library itself is missing.
#include <QtCore/qobject.h>

class KDSingleApplication : public QObject
{
    Q_OBJECT

public:
    explicit KDSingleApplication(const QString &name, QObject *parent = nullptr);
    bool isPrimaryInstance() const;

public Q_SLOTS:
    bool sendMessage(const QByteArray &message);

Q_SIGNALS:
    void messageReceived(const QByteArray &message);
};
