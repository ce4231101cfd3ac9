// SPDX-License-Identifier: GPL-3.0-or-later
// CacheChoice: whether what is read of a live database may stay on this machine, asked at its first opening
// and remembered for that source. Not kept, its cache lies in a private folder that goes with the CacheChoice
// or with the next store. Owned by the window. Thread-safety: GUI thread only.
#pragma once

#include "import/cache_place.h"
#include "import/import.h"

#include <QPointer>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

class QMessageBox;
class QWidget;

namespace hindcast::app {

/// Nothing: it was not asked yet.
std::optional<bool> keepsCache(const QString& source);
/// False: it could not be remembered.
bool rememberKeepsCache(const QString& source, bool keeps);

class CacheChoice {
public:
    using GoOn = std::function<void(const import::ImportOptions&)>;

    /// Calls `goOn` with where the cache is to be: at once where nothing has to be asked (`asks`: the user
    /// may be), else when the question is answered; never where the user wants no reading at all.
    void settle(QWidget* parent, const QString& source, import::ImportOptions options, bool asks, GoOn goOn);
    /// What was not to be kept is gone, and an open question with it.
    void drop();

private:
    void place(import::ImportOptions options, bool keeps, const GoOn& goOn);
    std::shared_ptr<import::TemporaryFolder> m_folder;
    QPointer<QMessageBox> m_question;
};

} // namespace hindcast::app
