// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/bundle/bundledialog.h"

#include "gui/console/valuetree.h"

#include <QtCore/qfile.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qtemporarydir.h>
#include <QtGui/qclipboard.h>
#include <QtGui/qguiapplication.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qcheckbox.h>
#include <QtWidgets/qpushbutton.h>

using namespace Monitor;

// The user sees what will be written, chooses, and gets exactly that.
class tst_BundleDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsWhatItWrites();
    void writesNothingBefore();
    void leavesOutParts();
    void lastChoiceCounts();
    void copies();
    void cannotBeWritten();
    void closedWhileCollecting();

private:
    template <typename Button>
    Button *button(const QString &text) const
    {
        for (Button *each : m_dialog->findChildren<Button *>()) {
            if (each->text().remove(u'&') == text)
                return each;
        }
        return nullptr;
    }

    bool waitForContent() const
    {
        return QTest::qWaitFor([this] { return !m_dialog->json().isEmpty(); }, PatienceMs);
    }

    QJsonObject content() const { return QJsonDocument::fromJson(m_dialog->json()).object(); }

    static constexpr int PatienceMs = 20'000;

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<BundleDialog> m_dialog;
};

void tst_BundleDialog::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(m_directory->isValid());
    BundleSources sources;
    sources.settings = {{QStringLiteral("intervalMs"), 1000}};
    Event event;
    event.message = QStringLiteral("password=S3CR3T");
    sources.events.append(std::make_shared<Event>(event));
    sources.rules = *RedactionRules::of(usualRedactionRules());
    m_dialog = std::make_unique<BundleDialog>(sources);
    m_dialog->show();
}

void tst_BundleDialog::cleanup()
{
    m_dialog.reset();
}

void tst_BundleDialog::showsWhatItWrites()
{
    QVERIFY(waitForContent());
    const auto *tree = m_dialog->findChild<ValueTree *>();
    QCOMPARE(tree->model()->rowCount(tree->model()->index(0, 0)), content().size());
    const QString path = m_directory->filePath(QStringLiteral("bundle.json"));
    m_dialog->writeTo(path);
    QTRY_VERIFY_WITH_TIMEOUT(m_dialog->statusText().contains(path), PatienceMs);
    QFile file(path);
    QVERIFY(file.open(QFile::ReadOnly));
    QCOMPARE(file.readAll(), m_dialog->json());
    QVERIFY(!m_dialog->json().contains("S3CR3T"));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(file.permissions() & others));
}

void tst_BundleDialog::writesNothingBefore()
{
    QVERIFY(waitForContent());
    QVERIFY(m_dialog->statusText().contains(QLatin1String("not written")));
}

void tst_BundleDialog::leavesOutParts()
{
    QVERIFY(waitForContent());
    QVERIFY(content().contains(QLatin1String("events")));
    button<QCheckBox>(QStringLiteral("Events"))->click();
    QVERIFY(!button<QPushButton>(QStringLiteral("Save…"))->isEnabled());
    QVERIFY(waitForContent());
    QVERIFY(!content().contains(QLatin1String("events")));
    QVERIFY(content().contains(QLatin1String("settings")));
    QVERIFY(button<QPushButton>(QStringLiteral("Save…"))->isEnabled());
}

// However the threads are scheduled.
void tst_BundleDialog::lastChoiceCounts()
{
    for (const char *part : {"Versions", "Settings", "Endpoints", "Statistics", "Events", "Trace"})
        button<QCheckBox>(QString::fromLatin1(part))->click();
    button<QCheckBox>(QStringLiteral("Settings"))->click();
    QVERIFY(waitForContent());
    QVERIFY(content().contains(QLatin1String("settings")));
    QVERIFY(!content().contains(QLatin1String("versions")));
    QVERIFY(!content().contains(QLatin1String("trace")));
}

void tst_BundleDialog::copies()
{
    QVERIFY(waitForContent());
    button<QPushButton>(QStringLiteral("Copy"))->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromUtf8(m_dialog->json()));
}

void tst_BundleDialog::cannotBeWritten()
{
    QVERIFY(waitForContent());
    const QString path = m_directory->filePath(QStringLiteral("missing/bundle.json"));
    m_dialog->writeTo(path);
    QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->statusText().contains(QLatin1String("not written")),
                             PatienceMs);
    QVERIFY(!m_dialog->statusText().startsWith(QLatin1String("Written")));
    QVERIFY(!QFile::exists(path));
}

// Sanitizers watch.
void tst_BundleDialog::closedWhileCollecting()
{
    button<QCheckBox>(QStringLiteral("Events"))->click();
    m_dialog.reset();
}

QTEST_MAIN(tst_BundleDialog)
#include "tst_bundledialog.moc"
