// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/window/detailspane.h"

#include <QtCore/qcoreevent.h>
#include <QtWidgets/qscrollbar.h>
#include <QtWidgets/qtextbrowser.h>

namespace Monitor {

namespace {

// Programs choose their names freely, and laying out 60 KB every second is noticeable. Tables and
// copies have the rest.
constexpr qsizetype LongestFact = 2'000;

QString shownPart(const QString &text)
{
    return text.size() > LongestFact ? text.left(LongestFact) + QChar(0x2026) : text;
}

} // namespace

DetailsPane::DetailsPane(QWidget *parent)
    : QDockWidget(tr("Details"), parent)
    , m_text(new QTextBrowser)
{
    setObjectName(QStringLiteral("detailsPane"));
    setFeatures(DockWidgetMovable | DockWidgetClosable);
    m_text->setAccessibleName(tr("Details"));
    m_text->setOpenLinks(false);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    // Any narrower, and most words break.
    m_text->setMinimumWidth(m_text->fontMetrics().averageCharWidth() * 26);
    setWidget(m_text);
    setFocusProxy(m_text);
    render();
}

void DetailsPane::setDetails(const QVariant &subject, const QString &heading,
                             const QList<DetailSection> &sections)
{
    const bool isOther = subject != m_subject;
    if (!isOther && heading == m_heading && sections == m_sections)
        return;
    m_subject = subject;
    m_heading = heading;
    m_sections = sections;
    // Text cannot be selected while it is replaced every second.
    if (!isOther && m_text->textCursor().hasSelection())
        return;
    const int place = isOther ? 0 : m_text->verticalScrollBar()->value();
    render();
    m_text->verticalScrollBar()->setValue(place);
}

void DetailsPane::changeEvent(QEvent *event)
{
    QDockWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        render();
}

void DetailsPane::render()
{
    m_text->setHtml(toHtml());
}

QString DetailsPane::toHtml() const
{
    if (m_heading.isEmpty())
        return QStringLiteral("<p>%1</p>")
            .arg(tr("Select an endpoint or a connection to see what is known about it.")
                     .toHtmlEscaped());
    const QString faint = palette().color(QPalette::PlaceholderText).name();
    QString html =
        QStringLiteral("<h4 style='margin-bottom:4px'>%1</h4>").arg(m_heading.toHtmlEscaped());
    for (const DetailSection &section : m_sections) {
        html += QStringLiteral("<p style='margin-top:10px;margin-bottom:2px'><b>%1</b></p>")
                    .arg(section.title.toHtmlEscaped());
        if (!section.text.isEmpty())
            html +=
                QStringLiteral("<p style='margin:2px'>%1</p>").arg(section.text.toHtmlEscaped());
        // Above each other, so that the pane can be narrow.
        for (const DetailSection::Fact &fact : section.facts)
            html +=
                QStringLiteral("<p style='margin:2px'><span style='color:%1'>%2</span><br>%3</p>")
                    .arg(faint, fact.name.toHtmlEscaped(), shownPart(fact.value).toHtmlEscaped());
    }
    return html;
}

} // namespace Monitor
