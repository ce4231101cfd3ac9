// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/known_stores.h"

namespace hindcast::source {

std::vector<StoreSpec> knownStores() {
    return {emmettPostgresStore(), messageDbStore(),
            castoreStore(),        martenStore(),
            railsEventStore(),     railsEventStore1(),
            railsEventStore0(),    commandedStore(),
            commandedStoreOld(),   axonStore(),
            axonStore2(),          axonStore5(),
            pythonStore(),         pythonStore8(),
            sqlStreamStore(),      eventuousStore(),
            fisherStore(),         eventFlowStore(),
            sekibanStore(),        sekibanDcbStore(),
            pekkoJdbcStore(),      pekkoR2dbcStore(),
            akkaNetStore(),        akkaNetCompatibleStore(),
            kestrelStore(),        fmodelStore(),
            khystStore(),          edomataStore(),
            proophStore(),         spatieStore(),
            eventSauceStore(),     eventSauceStoreOld(),
            patchlevelStore(),     patchlevelStreamStore(),
            neosStore(),           broadwayStore(),
            verbsStore(),          cqrsEsStore(),
            disintegrateStore(),   eventuallyStore(),
            esEntityStore(),       esrsStore(),
            hallgrenStore(),       goesStore(),
            rangedbStore(),        sequentStore(),
            sequentStoreOld(),     pgEventstoreStore(),
            eventSourceryStore(),  resolveStore()};
}

} // namespace hindcast::source
