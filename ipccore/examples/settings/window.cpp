// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
//
// Shows the settings of settings-daemon and changes them. All windows are kept in step, also with
// `ipcctl call … set theme=dark`, and across restarts of the daemon.
#include <ipccore/service/jsontext.h>
#include <ipccore/service/serviceclient.h>

#include <QtWidgets/qapplication.h>
#include <QtWidgets/qcheckbox.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qformlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qspinbox.h>

#include <cstdio>

using namespace IpcCore;
using namespace Qt::StringLiterals;

namespace {

class Window : public QWidget
{
public:
    explicit Window(const EndpointPath &path)
        : m_client(path)
        , m_settings(m_client.subscribe(u"settings"_s))
    {
        m_theme.addItems({u"light"_s, u"dark"_s});
        m_fontSize.setRange(6, 32);
        m_fontSize.setSuffix(u" pt"_s);
        auto *const layout = new QFormLayout(this);
        layout->addRow(u"&Theme:"_s, &m_theme);
        layout->addRow(u"&Font size:"_s, &m_fontSize);
        layout->addRow(u"&Sound:"_s, &m_sound);
        layout->addRow(&m_status);
        wait();

        connect(&m_theme, &QComboBox::textActivated, this,
                [this](const QString &theme) { set(u"theme"_s, theme); });
        connect(&m_fontSize, &QSpinBox::valueChanged, this,
                [this](int size) { set(u"fontsize"_s, size); });
        connect(&m_sound, &QCheckBox::clicked, this, [this](bool on) { set(u"sound"_s, on); });
        connect(m_settings, &Subscription::snapshot, this, &Window::show);
        connect(m_settings, &Subscription::changed, this, &Window::show);
        connect(m_settings, &Subscription::interrupted, this, &Window::wait);
    }

private:
    void set(const QString &name, const QCborValue &value)
    {
        m_client.call(u"set"_s, {{name, value}}).then(this, [this](const CallResult<> &result) {
            m_status.setText(result ? u"Up to date"_s : result.error().message);
        });
    }

    void show(const QCborValue &settings)
    {
        const QSignalBlocker blocker(m_fontSize); // the others only tell what the user does
        m_theme.setCurrentText(settings[u"theme"_s].toString());
        m_fontSize.setValue(static_cast<int>(settings[u"fontsize"_s].toInteger()));
        m_sound.setChecked(settings[u"sound"_s].toBool());
        m_status.setText(u"Up to date"_s);
        setEnabled(true);
        std::printf("shown: %s\n", toJson(settings).constData());
        std::fflush(stdout);
    }

    void wait()
    {
        m_status.setText(u"Waiting for settings-daemon"_s);
        setEnabled(false);
    }

    ServiceClient m_client;
    Subscription *m_settings;
    QComboBox m_theme;
    QSpinBox m_fontSize;
    QCheckBox m_sound;
    QLabel m_status;
};

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const auto path = EndpointPath::inRuntimeDirectory(u"settings"_s, u"settings.sock"_s);
    if (!path)
        return 1;
    Window window(*path);
    window.setWindowTitle(u"Settings"_s);
    window.QWidget::show();
    return QApplication::exec();
}
