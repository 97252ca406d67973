// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "consolefixture.h"

#include "gui/console/replyview.h"
#include "gui/console/resultbar.h"

#include <QtTest/qtest.h>

using namespace Monitor;
using IpcCore::Testing::TemporaryEndpoint;

void ConsoleFixture::makePage()
{
    if (!m_endpoint) {
        m_endpoint = std::make_unique<TemporaryEndpoint>();
        m_dir = std::make_unique<QTemporaryDir>();
    }
    m_page.reset();
    m_history.reset();
    m_history = std::make_unique<CommandHistory>(m_dir->path());
    m_page = std::make_unique<ConsolePage>(*m_history);
    m_page->setEndpoint(EndpointAddress::ofPath(m_endpoint->path().native()));
    m_page->resize(1000, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void ConsoleFixture::startServer()
{
    m_server = startDemo(QStringLiteral(DEMO), path());
    QVERIFY(m_server);
}

void ConsoleFixture::type(const QString &text)
{
    CommandTextEdit *edit = m_page->current().editor().textEdit();
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
}

void ConsoleFixture::sendAndWait(const QString &text)
{
    type(text);
    m_page->current().send();
    QTRY_VERIFY_WITH_TIMEOUT(!m_page->current().isSending(), PatienceMs);
}

void ConsoleFixture::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    m_page->activateWindow();
    QTest::keyClick(edit(), key, modifiers);
}

void ConsoleFixture::waitForEnd()
{
    QTRY_VERIFY_WITH_TIMEOUT(!m_page->current().isSending(), PatienceMs);
}

void ConsoleFixture::end()
{
    m_page.reset();
    m_history.reset();
    m_server.reset();
    m_endpoint.reset();
}

QAction *ConsoleFixture::pageAction(const QString &words) const
{
    for (QAction *action : m_page->pageActions()) {
        if (action->text().remove(u'&').startsWith(words))
            return action;
    }
    return nullptr;
}

QString ConsoleFixture::reply() const
{
    return QString::fromUtf8(m_page->current().replyView().reply());
}

QString ConsoleFixture::status() const
{
    return m_page->current().resultBar().statusText();
}

QString ConsoleFixture::problem() const
{
    return m_page->current().resultBar().problemText();
}
