// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT

// Takes pictures of the window in many situations, with real servers, for people to look at:
//   screenshots DIRECTORY [SITUATION...]
// Without SITUATION all. Prints what it takes, and what it leaves out and why.
#include "core/base/signalwatcher.h"
#include "gui/look/language.h"
#include "gui/look/theme.h"
#include "scene.h"
#include "situations.h"
#include "support/descriptorlimit.h"

#include <QtCore/qdir.h>
#include <QtWidgets/qapplication.h>

#include <algorithm>
#include <csignal>
#include <cstdio>

using namespace Monitor;

namespace {

enum class Outcome { Taken, LeftOut, Failed };

class Photographer
{
public:
    explicit Photographer(const QString &directory)
        : m_directory(directory)
    {}

    /// In all its languages and colours.
    /// @return false if a picture failed.
    bool takeAll(const Situation &situation)
    {
        const QString english = QStringLiteral("en");
        Outcome outcome =
            m_isAbandoned ? Outcome::Failed : take(situation, english, Theme::Scheme::Light);
        if (outcome == Outcome::Taken)
            outcome = take(situation, english, Theme::Scheme::Dark);
        for (const Language::Entry &entry : Language::entries()) {
            if (situation.inAllLanguages && outcome == Outcome::Taken && entry.name != english)
                outcome = take(situation, entry.name, Theme::Scheme::Light);
        }
        return outcome != Outcome::Failed;
    }

    /// Takes no more.
    void abandon()
    {
        m_isAbandoned = true;
        if (m_scene)
            m_scene->fail(QStringLiteral("it was interrupted"));
    }

private:
    Outcome take(const Situation &situation, const QString &language, Theme::Scheme scheme)
    {
        m_language.choose(language);
        m_theme.setScheme(scheme);
        Scene scene;
        m_scene = &scene;
        situation.make(scene);
        m_scene = nullptr;
        const QString color =
            scheme == Theme::Scheme::Dark ? QStringLiteral("dark") : QStringLiteral("light");
        const QString file =
            m_directory.filePath(QStringLiteral("%1-%2-%3.png")
                                     .arg(QString::fromLatin1(situation.name), language, color));
        if (!scene.leftOut().isEmpty()) {
            tell("left out", file, scene.leftOut());
            return Outcome::LeftOut;
        }
        if (scene.isGood() && !scene.take(file))
            scene.fail(QStringLiteral("it cannot be written"));
        tell(scene.isGood() ? "taken" : "failed", file, scene.problem());
        return scene.isGood() ? Outcome::Taken : Outcome::Failed;
    }

    static void tell(const char *outcome, const QString &file, const QString &reason)
    {
        std::printf("%s: %s%s%s\n", outcome, qPrintable(file), reason.isEmpty() ? "" : ": ",
                    qPrintable(reason));
        std::fflush(stdout);
    }

    QDir m_directory;
    Scene *m_scene = nullptr; ///< The current one.
    bool m_isAbandoned = false;
    Language m_language;
    Theme m_theme;
};

} // namespace

int main(int argc, char **argv)
{
    // One process makes a thousand connections, and another accepts them.
    raiseDescriptorLimit();
    const QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("ipcmonitor"));
    QStringList wanted = QCoreApplication::arguments().mid(1);
    if (wanted.isEmpty() || !QDir().mkpath(wanted.first())) {
        std::fputs("Usage: screenshots DIRECTORY [SITUATION...]\n", stderr);
        return 64;
    }
    Photographer photographer(wanted.takeFirst());
    // So that everything ends in order.
    const SignalWatcher ends({SIGINT, SIGTERM, SIGHUP},
                             [&photographer](int) { photographer.abandon(); });
    bool isGood = true;
    for (const Situation &situation : situations()) {
        const bool isWanted = wanted.removeAll(QString::fromLatin1(situation.name)) > 0;
        if (isWanted || QCoreApplication::arguments().size() == 2)
            isGood = photographer.takeAll(situation) && isGood;
    }
    for (const QString &unknown : std::as_const(wanted))
        std::fprintf(stderr, "screenshots: there is no situation %s\n", qPrintable(unknown));
    return isGood && wanted.isEmpty() ? 0 : 1;
}
