// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qobject.h>
#include <QtCore/qtimer.h>

#include <optional>

class QTableView;

namespace Monitor {

/// The time axis of a waterfall: from when the first request on the screen came until the last one
/// was answered. Follows scrolling and new rows.
class WaterfallScale : public QObject
{
    Q_OBJECT

public:
    /// In microseconds since 1970.
    struct Span
    {
        qint64 from = 0;
        qint64 until = 0; ///< Later than `from`.

        bool operator==(const Span &other) const = default;
    };

    /// @param view of a trace, with its model; owns this.
    explicit WaterfallScale(QTableView *view);

    /// None while there is no request.
    const std::optional<Span> &span() const { return m_span; }

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void spanChanged();

private:
    void measureSoon();
    void measure();

    QTableView *m_view;
    QTimer m_soon; ///< After the changes of this turn.
    std::optional<Span> m_span;
};

} // namespace Monitor
