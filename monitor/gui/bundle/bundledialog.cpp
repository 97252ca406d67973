// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/bundle/bundledialog.h"

#include "core/base/humanunits.h"
#include "core/base/privatefile.h"
#include "core/base/runinpool.h"
#include "core/base/whenfinished.h"
#include "gui/console/valuetree.h"
#include "gui/look/icons.h"

#include <QtCore/qjsondocument.h>
#include <QtCore/qlocale.h>
#include <QtGui/qclipboard.h>
#include <QtGui/qguiapplication.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qcheckbox.h>
#include <QtWidgets/qdialogbuttonbox.h>
#include <QtWidgets/qfiledialog.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>

#include <array>

namespace Monitor {

namespace {

constexpr int BundleWidthInCharacters = 125;
constexpr int BundleHeightInLines = 36;

} // namespace

BundleDialog::BundleDialog(const BundleSources &sources, QWidget *parent)
    : QDialog(parent)
    , m_sources(sources)
    , m_tree(new ValueTree)
    , m_status(new QLabel)
{
    setWindowTitle(tr("Support Bundle"));
    auto *intro = new QLabel(tr("One file for a bug report. This is all that it will contain; the "
                                "privacy rules have hidden what they know to be secret. Look "
                                "through it before you pass it on."));
    intro->setTextFormat(Qt::PlainText);
    intro->setWordWrap(true);
    m_tree->setAccessibleName(tr("Content of the bundle"));
    m_status->setTextFormat(Qt::PlainText);
    auto *buttons = new QDialogButtonBox;
    m_copy = buttons->addButton(tr("C&opy"), QDialogButtonBox::ActionRole);
    m_copy->setIcon(icon(IconName::Copy));
    m_save = buttons->addButton(tr("&Save…"), QDialogButtonBox::ActionRole);
    m_save->setIcon(icon(IconName::Save));
    buttons->addButton(QDialogButtonBox::Close);

    auto *columns = new QHBoxLayout;
    columns->addWidget(createParts());
    columns->addWidget(m_tree, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(intro);
    layout->addLayout(columns, 1);
    layout->addWidget(m_status);
    layout->addWidget(buttons);
    m_copy->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    m_save->setDefault(true);
    resize(fontMetrics().averageCharWidth() * BundleWidthInCharacters,
           fontMetrics().lineSpacing() * BundleHeightInLines);

    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(QString::fromUtf8(m_json)); });
    connect(m_save, &QPushButton::clicked, this, &BundleDialog::openSaveDialog);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    build();
}

QWidget *BundleDialog::createParts()
{
    const std::array names = {std::pair(BundlePart::Versions, tr("&Versions")),
                              std::pair(BundlePart::Settings, tr("Setti&ngs")),
                              std::pair(BundlePart::Endpoints, tr("&Endpoints")),
                              std::pair(BundlePart::Statistics, tr("Stat&istics")),
                              std::pair(BundlePart::Events, tr("Even&ts")),
                              std::pair(BundlePart::Trace, tr("T&race"))};
    auto *side = new QWidget;
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins({});
    for (const auto &[part, name] : names) {
        auto *box = new QCheckBox(name);
        box->setChecked(true);
        layout->addWidget(box);
        connect(box, &QCheckBox::toggled, this, [this, part = part](bool isWanted) {
            if (isWanted)
                m_choice.parts.insert(part);
            else
                m_choice.parts.remove(part);
            build();
        });
    }
    auto *home = new QCheckBox(tr("&Hide home directory"));
    home->setToolTip(tr("Write ~ instead of your home directory, which has your name"));
    home->setChecked(m_choice.hidesHome);
    layout->addSpacing(fontMetrics().lineSpacing());
    layout->addWidget(home);
    layout->addStretch();
    connect(home, &QCheckBox::toggled, this, [this](bool hides) {
        m_choice.hidesHome = hides;
        build();
    });
    return side;
}

void BundleDialog::build()
{
    const int number = ++m_builds;
    m_json.clear();
    m_copy->setEnabled(false);
    m_save->setEnabled(false);
    m_status->setText(tr("Collecting…"));
    whenFinished(runInPool([sources = m_sources, choice = m_choice] {
                     return QJsonDocument(supportBundle(sources, choice)).toJson();
                 }),
                 this, [this, number](const QByteArray &json) { takeBuilt(number, json); });
}

void BundleDialog::takeBuilt(int number, const QByteArray &json)
{
    if (number != m_builds)
        return;
    m_json = json;
    m_tree->setDocument(json);
    m_copy->setEnabled(true);
    m_save->setEnabled(true);
    m_status->setText(
        tr("%1, not written yet").arg(humanBytes(static_cast<quint64>(json.size()), QLocale())));
}

void BundleDialog::openSaveDialog()
{
    auto *dialog = new QFileDialog(this, tr("Save Support Bundle"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("JSON (*.json)")});
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->selectFile(QStringLiteral("ipcmonitor-bundle.json"));
    connect(dialog, &QFileDialog::fileSelected, this, &BundleDialog::writeTo);
    dialog->open();
}

void BundleDialog::writeTo(const QString &path)
{
    whenFinished(runInPool([path, json = m_json] { return replacePrivateFile(path, json); }), this,
                 [this, path](const IpcCore::Result<void> &written) {
                     m_status->setText(written ? tr("Written to %1").arg(path)
                                               : written.error().message);
                 });
}

QString BundleDialog::statusText() const
{
    return m_status->text();
}

} // namespace Monitor
