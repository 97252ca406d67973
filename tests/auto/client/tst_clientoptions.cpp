// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "client/clientoptions.h"

#include "optionborders.h"

using namespace IpcCore;

class tst_ClientOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void connectBorders_data() { OptionBorders::addRows(ConnectOptionRows); }

    void connectBorders();

    void asyncBorders_data() { OptionBorders::addRows(AsyncClientOptionRows); }

    void asyncBorders();
    void asyncClientChecksItsConnectOptions();
};

void tst_ClientOptions::connectBorders()
{
    OptionBorders::verify(ConnectOptions(),
                          [](const ConnectOptions &options) { return validateOptions(options); });
}

void tst_ClientOptions::asyncBorders()
{
    OptionBorders::verify(AsyncClientOptions(), [](const AsyncClientOptions &options) {
        return validateOptions(options);
    });
}

void tst_ClientOptions::asyncClientChecksItsConnectOptions()
{
    AsyncClientOptions options;
    QVERIFY(validateOptions(options));
    options.connect.maxReplySize = -1;
    QCOMPARE(validateOptions(options).error().code, ErrorCode::InvalidArgument);
}

QTEST_APPLESS_MAIN(tst_ClientOptions)
#include "tst_clientoptions.moc"
