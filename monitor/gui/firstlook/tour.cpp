// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/firstlook/tour.h"

#include <QtGui/qevent.h>
#include <QtGui/qpainter.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>

#include <algorithm>

namespace Monitor {

namespace {

constexpr int MarkerWidth = 3;

// A frame in the colour of selections that lets the mouse through.
class TourMarker : public QWidget
{
public:
    explicit TourMarker(QWidget *window)
        : QWidget(window)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
        hide();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(palette().color(QPalette::Highlight), MarkerWidth));
        const qreal inset = MarkerWidth / 2.0;
        painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 4, 4);
    }
};

} // namespace

Tour::Tour(QWidget &window, QList<TourStep> steps)
    : QFrame(&window)
    , m_window(window)
    , m_steps(std::move(steps))
    , m_marker(new TourMarker(&window))
    , m_title(new QLabel)
    , m_text(new QLabel)
    , m_number(new QLabel)
    , m_back(new QPushButton(tr("&Back")))
    , m_next(new QPushButton)
{
    setObjectName(QStringLiteral("tour"));
    setFrameStyle(QFrame::Box | QFrame::Plain);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_text->setWordWrap(true);
    m_text->setMinimumWidth(fontMetrics().averageCharWidth() * 48);
    auto *skip = new QPushButton(tr("S&kip"));
    skip->setToolTip(tr("End the tour; the Help menu starts it again"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_number, 1);
    for (QPushButton *button : {skip, m_back, m_next})
        buttons->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    connect(skip, &QPushButton::clicked, this, &Tour::end);
    connect(m_back, &QPushButton::clicked, this, &Tour::back);
    connect(m_next, &QPushButton::clicked, this, &Tour::next);
    window.installEventFilter(this);
    hide();
}

void Tour::start()
{
    show();
    showStep(0);
}

void Tour::next()
{
    if (m_step + 1 < m_steps.size())
        showStep(m_step + 1);
    else
        end();
}

void Tour::back()
{
    if (m_step > 0)
        showStep(m_step - 1);
}

void Tour::end()
{
    if (isHidden())
        return;
    m_marker->hide();
    hide();
    m_window.setFocus();
    Q_EMIT ended();
}

void Tour::showStep(qsizetype step)
{
    m_step = step;
    const TourStep &shown = m_steps.at(step);
    if (shown.prepare)
        shown.prepare();
    m_title->setText(shown.title);
    m_text->setText(shown.text);
    m_number->setText(tr("Step %1 of %2").arg(step + 1).arg(m_steps.size()));
    m_back->setEnabled(step > 0);
    m_next->setText(step + 1 < m_steps.size() ? tr("Ne&xt") : tr("&Done"));
    setAccessibleName(shown.title);
    // Read out with the button that has the focus.
    m_next->setAccessibleDescription(shown.title + u'\n' + shown.text);
    place();
    m_next->setFocus();
}

// Beside the part if there is room, or else in a corner of it.
void Tour::place()
{
    const auto &target = m_steps.at(m_step).target;
    QWidget *const part = target ? target() : nullptr;
    const QRect area = m_window.rect();
    const QRect marked =
        part && part->isVisible() ? QRect(part->mapTo(&m_window, QPoint()), part->size()) : area;
    const int gap = fontMetrics().averageCharWidth();
    // The texts have just changed.
    layout()->activate();
    const QSize size(sizeHint().width(),
                     std::max(heightForWidth(sizeHint().width()), sizeHint().height()));
    QPoint place(marked.right() + gap, marked.top() + gap);
    if (place.x() + size.width() > area.right())
        place.setX(marked.left() - gap - size.width());
    if (place.x() < area.left())
        place = QPoint(marked.right() - gap - size.width(), marked.bottom() - gap - size.height());
    place.setX(
        std::clamp(place.x(), area.left(), std::max(area.left(), area.right() - size.width())));
    place.setY(
        std::clamp(place.y(), area.top(), std::max(area.top(), area.bottom() - size.height())));
    setGeometry(QRect(place, size));
    m_marker->setGeometry(marked);
    m_marker->show();
    m_marker->raise();
    raise();
}

bool Tour::eventFilter(QObject *watched, QEvent *event)
{
    // Once the window has laid out its parts.
    if (event->type() == QEvent::Resize && !isHidden())
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (!isHidden())
                    place();
            },
            Qt::QueuedConnection);
    return QFrame::eventFilter(watched, event);
}

void Tour::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        end();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        next();
        return;
    default:
        QFrame::keyPressEvent(event);
    }
}

} // namespace Monitor
