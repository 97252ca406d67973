// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/filetransfer.h"
#include "core/console/callreply.h"
#include "core/console/payloadkind.h"

#include <QtCore/qtimer.h>
#include <QtWidgets/qwidget.h>

#include <memory>
#include <optional>

class QLabel;
class QPushButton;
class QTabWidget;

namespace Monitor {

class DiffView;
class HexView;
class ReplyTextView;
class ValueTree;
struct DiffSide;

/// A reply as text, bytes and JSON, while it arrives; and its differences from the previous one.
///
/// The text view is truncated and says so; the bytes are complete. JSON is parsed, and replies are
/// compared, once the reply has ended. A service's reply to a call in CBOR is shown as what it says.
class ReplyView : public QWidget
{
    Q_OBJECT

public:
    enum class Tab { Text, Hex, Json, Diff };

    /// How much to show as text by default, in bytes.
    static constexpr qsizetype ShownAtFirst = 64 * 1024;
    /// How much can be shown as text at all: a text view is slow with more. The bytes have no
    /// limit.
    static constexpr qsizetype MostShown = 8 * 1024 * 1024;

    explicit ReplyView(QWidget *parent = nullptr);
    ~ReplyView() override;

    /// Begins a reply; the one shown so far becomes the previous one.
    /// @param title names the reply for people.
    /// @param isOfCall whether the request was a call in CBOR.
    void begin(const QString &title, bool isOfCall = false);
    void append(const QByteArray &bytes);
    /// Ends the reply, complete or not.
    void finish(bool isComplete = true);

    /// Shows what was kept of an earlier reply.
    /// @param totalSize of the reply; `kept` may be just the beginning.
    /// @param title and `isOfCall` as for begin().
    void showKept(const QByteArray &kept, qint64 totalSize, bool isComplete, const QString &title,
                  bool isOfCall = false);

    /// Compares two other replies, until a new one begins.
    void showDiff(const DiffSide &first, const DiffSide &second);

    /// Whether there is a previous reply, or others to compare.
    bool canCompare() const { return m_showsOthers || m_previous != nullptr; }

    DiffView &diffView() const { return *m_diff; }

    /// Its bytes as they arrived.
    const QByteArray &reply() const { return m_reply; }

    /// What a service has said; null if the reply is not one to a call.
    const CallReply *callReply() const { return m_call ? &*m_call : nullptr; }

    /// How many bytes are shown as text.
    qsizetype shownBytes() const { return m_shown; }

    Tab currentTab() const;
    void setCurrentTab(Tab tab);

    /// Shows text up to MostShown.
    void loadAll();
    /// Writes the reply to a file.
    void saveTo(const QString &path);
    /// Asks for a file name and saves the reply.
    void save();
    /// Copies the whole reply: as text, or as hex digits if it is binary. Emits problemOccurred()
    /// if it is larger than MostShown.
    void copy();

Q_SIGNALS:
    /// One sentence for people.
    void problemOccurred(const QString &message);
    void saved(const QString &path);
    void copied();

private:
    void createTabs();
    QWidget *createFooter();
    void showMore();
    void takeCallText(const QByteArray &text);

    const QByteArray &readable() const { return m_call ? m_callText : m_reply; }

    void readJson();
    void showJson(const QByteArray &json);
    void updateDiff();
    void chooseTab();
    void showTab(Tab tab);
    DiffSide side() const;
    void updateFooter();

    QByteArray m_reply;
    std::optional<CallReply> m_call; ///< What m_reply says; none if it is not of a service.
    QByteArray m_callText;
    qint64 m_keptOf = -1; ///< The size of a reply of which only a part was kept; -1 if complete.
    qsizetype m_shown = 0;
    qsizetype m_cap = ShownAtFirst;
    bool m_isFinished = false; ///< Nothing more will arrive.
    bool m_isComplete = true;
    QString m_title;
    std::unique_ptr<DiffSide> m_previous; ///< The previous reply; null if there was none.
    quint64 m_number = 0;                 ///< Of the reply: another one may begin meanwhile.
    bool m_isReadingJson = false;
    bool m_showsOthers = false; ///< The comparison is of other replies.
    bool m_isChoosing = false;
    std::optional<Tab> m_chosen; ///< By the user; sticky.
    QTimer m_soon;               ///< Ten updates a second are enough to read.
    FileTransfer m_file;
    QString m_path;

    QTabWidget *m_tabs;
    ReplyTextView *m_text;
    HexView *m_hex;
    ValueTree *m_json;
    DiffView *m_diff;
    QLabel *m_sizeLabel;
    QPushButton *m_loadAllButton;
    QPushButton *m_copyButton;
    QPushButton *m_saveButton;
};

} // namespace Monitor
