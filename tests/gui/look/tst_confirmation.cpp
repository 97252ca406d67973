// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/look/confirmation.h"

#include <QtTest/qtest.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>

using namespace Monitor;

class tst_Confirmation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void onlyYesMeansYes_data();
    void onlyYesMeansYes();
    void showsTextAsItIs();
    void endsWithItsParent();

private:
    QMessageBox *box() const { return m_parent->findChild<QMessageBox *>(); }

    Confirmation m_asked;
    std::unique_ptr<QWidget> m_parent;
    int m_answers = 0;
};

void tst_Confirmation::init()
{
    m_asked = {.title = QStringLiteral("Title"),
               .question = QStringLiteral("Question?"),
               .details = QStringLiteral("Details"),
               .button = QStringLiteral("&Yes")};
    m_parent = std::make_unique<QWidget>();
    m_parent->show();
    m_answers = 0;
    confirm(m_asked, m_parent.get(), [this] { ++m_answers; });
    QVERIFY(box());
}

void tst_Confirmation::onlyYesMeansYes_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<bool>("clicks");
    QTest::addColumn<int>("answers");
    QTest::newRow("button") << 0 << true << 1;
    QTest::newRow("Enter") << int(Qt::Key_Return) << false << 0;
    QTest::newRow("Esc") << int(Qt::Key_Escape) << false << 0;
}

void tst_Confirmation::onlyYesMeansYes()
{
    QFETCH(const int, key);
    QFETCH(const bool, clicks);
    QVERIFY(QTest::qWaitForWindowActive(box()));
    if (clicks) {
        for (QAbstractButton *button : box()->buttons()) {
            if (box()->buttonRole(button) == QMessageBox::DestructiveRole)
                button->click();
        }
    } else {
        QTest::keyClick(box(), Qt::Key(key));
    }
    QTRY_VERIFY(!box());
    QTEST(m_answers, "answers");
}

void tst_Confirmation::showsTextAsItIs()
{
    QTRY_VERIFY(box());
    delete box();
    m_asked.question = QStringLiteral("Cut <b>this</b>?");
    m_asked.details = QStringLiteral("Process: <a href='x'>\nPID: 1");
    confirm(m_asked, m_parent.get(), [] {});
    for (const QLabel *label : box()->findChildren<QLabel *>()) {
        const bool isMarkup =
            label->textFormat() == Qt::RichText
            || (label->textFormat() == Qt::AutoText && Qt::mightBeRichText(label->text()));
        QTextDocument document;
        if (isMarkup)
            document.setHtml(label->text());
        const QString shown = isMarkup ? document.toPlainText() : label->text();
        QVERIFY2(shown.isEmpty() || shown == m_asked.question || shown == m_asked.details,
                 qPrintable(shown));
    }
}

void tst_Confirmation::endsWithItsParent()
{
    m_parent.reset();
    QCOMPARE(m_answers, 0);
}

QTEST_MAIN(tst_Confirmation)
#include "tst_confirmation.moc"
