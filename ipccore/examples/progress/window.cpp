// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
//
// Lets progress-service print 100 pages, or as many as its argument says, with a progress bar and a
// button to cancel. Closing the window cancels, too.
#include <ipccore/service/serviceclient.h>

#include <QtWidgets/qapplication.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qprogressbar.h>
#include <QtWidgets/qpushbutton.h>

#include <cstdio>

using namespace IpcCore;
using namespace Qt::StringLiterals;

namespace {

class Window : public QWidget
{
public:
    Window(const EndpointPath &path, qint64 pages)
        : m_client(path)
        , m_pages(pages)
        , m_button(u"&Print"_s)
        , m_text(u"Ready"_s)
    {
        auto *const layout = new QVBoxLayout(this);
        layout->addWidget(&m_text);
        layout->addWidget(&m_bar);
        layout->addWidget(&m_button, 0, Qt::AlignRight);
        m_bar.setValue(0);
        connect(&m_button, &QPushButton::clicked, this, [this] {
            if (m_work)
                m_work->cancel();
            else
                start();
        });
    }

private:
    void start()
    {
        m_button.setText(u"&Cancel"_s);
        m_bar.setRange(0, 0); // busy, until the service tells how much there is
        m_work = m_client.stream(u"print"_s, {{u"pages"_s, m_pages}});
        connect(m_work, &ServiceStream::progress, this, &Window::progress);
        connect(m_work, &ServiceStream::ended, this, &Window::finish);
    }

    void progress(qint64 done, qint64 total, const QString &text)
    {
        m_bar.setRange(0, static_cast<int>(total));
        m_bar.setValue(static_cast<int>(done));
        tell(text);
    }

    void finish(const CallResult<> &outcome)
    {
        m_work->deleteLater();
        m_work = nullptr;
        m_button.setText(u"&Print"_s);
        m_bar.setRange(0, 100);
        m_bar.setValue(outcome ? 100 : 0);
        if (outcome)
            tell(u"Printed %1 pages"_s.arg(outcome->toInteger()));
        else
            tell(outcome.error().kind == CallError::Kind::Canceled ? u"Canceled"_s
                                                                   : outcome.error().message);
    }

    void tell(const QString &text)
    {
        m_text.setText(text);
        std::printf("%s\n", qUtf8Printable(text));
        std::fflush(stdout);
    }

    ServiceClient m_client;
    qint64 m_pages;
    ServiceStream *m_work = nullptr; ///< while the service works
    QProgressBar m_bar;
    QPushButton m_button;
    QLabel m_text;
};

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const auto path = EndpointPath::inRuntimeDirectory(u"progress"_s, u"progress.sock"_s);
    if (!path)
        return 1;
    Window window(*path, QApplication::arguments().value(1, u"100"_s).toLongLong());
    window.setWindowTitle(u"Progress"_s);
    window.resize(320, 0);
    window.show();
    return QApplication::exec();
}
