// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "bridgetest.h"

/// The base of each class of tests with a broker, whose functions have one each; where it is not
/// installed, they are skipped.
class BrokerTest : public QObject, protected BridgeTest
{
    Q_OBJECT

protected:
    /// Of the broker, beyond what it always gets.
    virtual QStringList brokerArguments() const { return {}; }

    /// Ends what a function has started, while there is a broker.
    virtual void stop()
    {
        m_importer.reset();
        m_exporter.reset();
    }

    std::unique_ptr<Program> m_exporter;
    std::unique_ptr<Program> m_importer;

private Q_SLOTS:

    void initTestCase()
    {
        if (!hasBroker())
            QSKIP("There is no nats-server");
    }

    void init() { QVERIFY(begin(brokerArguments())); }

    void cleanup()
    {
        stop();
        end();
    }
};
