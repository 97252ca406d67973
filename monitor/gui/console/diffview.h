// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/qwidget.h>

class QLabel;
class QToolButton;
class QTreeView;

namespace Monitor {

class DiffModel;

/// A reply to compare.
struct DiffSide
{
    QString title; ///< Names the reply for people.
    QByteArray bytes;
    bool isWhole = true; ///< False if it is only the beginning.

    bool operator==(const DiffSide &other) const = default;
};

/// Shows two replies line by line. Compares them in another thread.
class DiffView : public QWidget
{
    Q_OBJECT

public:
    /// How much of a reply to compare, in bytes.
    static constexpr qsizetype MostCompared = 4 * 1024 * 1024;
    /// And in lines: a table of millions of rows takes a second and half a gigabyte to fill.
    static constexpr qsizetype MostLines = 200'000;

    explicit DiffView(QWidget *parent = nullptr);

    /// Shows the first difference once it is known; done() follows. Does nothing if it already
    /// shows this comparison.
    void compare(const DiffSide &first, const DiffSide &second);

    const DiffModel &model() const { return *m_model; }

    /// What is compared, and how much differs.
    QString summaryText() const;

    /// The row of the current difference; -1 if there is none.
    int currentRow() const;
    bool hasChange() const;
    /// Goes to the next or previous difference; stays if there is none.
    void showChange(bool isForward);

Q_SIGNALS:
    void done();

private:
    QWidget *createHead();
    QToolButton *createButton(const QString &name, bool isForward);
    void start();
    void showResult();

    DiffSide m_first;
    DiffSide m_second;
    quint64 m_number = 0; ///< Of the last comparison requested; 0 for none.
    bool m_isComparing = false;
    DiffModel *m_model;
    QTreeView *m_view;
    QLabel *m_summary;
    QToolButton *m_next = nullptr;
    QToolButton *m_previous = nullptr;
};

} // namespace Monitor
