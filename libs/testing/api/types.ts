// Made of the OpenAPI document by `npm run api-types`: not to be edited.

export interface paths {
    "/dev/.well-known/openid-configuration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where this issuer has its keys (OpenID Connect Discovery)
         * @description The addresses of its keys and of its tokens, as OpenID Connect Discovery 1.0 has them.
         */
        get: operations["discoverIssuer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dev/jwks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The keys that its tokens are verified with (RFC 7517)
         * @description They are made when it starts and are gone when it stops.
         */
        get: operations["listKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dev/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A token for one of the named people
         * @description It asks nobody for a password, so it answers on this machine only. Send the token as a bearer token.
         */
        post: operations["takeToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reports, filtered and sorted
         * @description The reports that all filters given let through, page by page, as they are at the moment asked for.
         */
        get: operations["listReports"];
        put?: never;
        /**
         * Receive a report
         * @description Something new, known by what the paper calls it: the very same facts again change nothing and are answered as the first time; other facts of the same thing are refused (`already-exists`). Telling a reason is welcome, and not required.
         */
        post: operations["receiveReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One report, with its whole state
         * @description As it is at the moment asked for. Its ETag is what a change names in `If-Match`.
         */
        get: operations["getReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that happened to one report
         * @description Its entries by the days from which they hold: who, when, why, and what each changed.
         */
        get: operations["getReportHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inspections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Inspections, filtered and sorted
         * @description The inspections that all filters given let through, page by page, as they are at the moment asked for.
         */
        get: operations["listInspections"];
        put?: never;
        /**
         * Announce an inspection
         * @description Something new, known by what the paper calls it: the very same facts again change nothing and are answered as the first time; other facts of the same thing are refused (`already-exists`). Telling a reason is welcome, and not required.
         */
        post: operations["announceInspection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inspections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One inspection, with its whole state
         * @description As it is at the moment asked for. Its ETag is what a change names in `If-Match`.
         */
        get: operations["getInspection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inspections/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that happened to one inspection
         * @description Its entries by the days from which they hold: who, when, why, and what each changed.
         */
        get: operations["getInspectionHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/judgements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Judgements, filtered and sorted
         * @description The judgements that all filters given let through, page by page, as they are at the moment asked for.
         */
        get: operations["listJudgements"];
        put?: never;
        /**
         * Record a judgement
         * @description Something new, known by what the paper calls it: the very same facts again change nothing and are answered as the first time; other facts of the same thing are refused (`already-exists`). Telling a reason is welcome, and not required.
         */
        post: operations["recordJudgement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/judgements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One judgement, with its whole state
         * @description As it is at the moment asked for. Its ETag is what a change names in `If-Match`.
         */
        get: operations["getJudgement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/judgements/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that happened to one judgement
         * @description Its entries by the days from which they hold: who, when, why, and what each changed.
         */
        get: operations["getJudgementHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/recommendations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Recommendations, filtered and sorted
         * @description The recommendations that all filters given let through, page by page, as they are at the moment asked for.
         */
        get: operations["listRecommendations"];
        put?: never;
        /**
         * Propose a recommendation to a meeting
         * @description Something new, known by what the paper calls it: the very same facts again change nothing and are answered as the first time; other facts of the same thing are refused (`already-exists`). Telling a reason is welcome, and not required.
         */
        post: operations["proposeRecommendation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/recommendations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One recommendation, with its whole state
         * @description As it is at the moment asked for. Its ETag is what a change names in `If-Match`.
         */
        get: operations["getRecommendation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/recommendations/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that happened to one recommendation
         * @description Its entries by the days from which they hold: who, when, why, and what each changed.
         */
        get: operations["getRecommendationHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Actions, filtered and sorted
         * @description The actions that all filters given let through, page by page, as they are at the moment asked for.
         */
        get: operations["listActions"];
        put?: never;
        /**
         * Plan an action
         * @description Something new, known by what the paper calls it: the very same facts again change nothing and are answered as the first time; other facts of the same thing are refused (`already-exists`). Telling a reason is welcome, and not required.
         */
        post: operations["planAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/actions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One action, with its whole state
         * @description As it is at the moment asked for. Its ETag is what a change names in `If-Match`.
         */
        get: operations["getAction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/actions/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that happened to one action
         * @description Its entries by the days from which they hold: who, when, why, and what each changed.
         */
        get: operations["getActionHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/action-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Action plans, filtered and sorted
         * @description The action plans that all filters given let through, page by page, as they are at the moment asked for.
         */
        get: operations["listActionPlans"];
        put?: never;
        /**
         * Start the action plan that answers an inspection
         * @description Something new, known by what the paper calls it: the very same facts again change nothing and are answered as the first time; other facts of the same thing are refused (`already-exists`). Telling a reason is welcome, and not required.
         */
        post: operations["startPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/action-plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One action plan, with its whole state
         * @description As it is at the moment asked for. Its ETag is what a change names in `If-Match`.
         */
        get: operations["getActionPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/action-plans/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that happened to one action plan
         * @description Its entries by the days from which they hold: who, when, why, and what each changed.
         */
        get: operations["getActionPlanHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commitments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Commitments, filtered and sorted
         * @description The commitments that all filters given let through, page by page, as they are at the moment asked for.
         */
        get: operations["listCommitments"];
        put?: never;
        /**
         * Record a promise to report back
         * @description Something new, known by what the paper calls it: the very same facts again change nothing and are answered as the first time; other facts of the same thing are refused (`already-exists`). Telling a reason is welcome, and not required.
         */
        post: operations["makeCommitment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commitments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One commitment, with its whole state
         * @description As it is at the moment asked for. Its ETag is what a change names in `If-Match`.
         */
        get: operations["getCommitment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commitments/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that happened to one commitment
         * @description Its entries by the days from which they hold: who, when, why, and what each changed.
         */
        get: operations["getCommitmentHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Imports, filtered and sorted
         * @description The imports that all filters given let through, page by page, as they are at the moment asked for.
         */
        get: operations["listImports"];
        put?: never;
        /**
         * Record a document whose draft a person has confirmed
         * @description All that the draft holds is recorded, as one import. The same document again changes nothing and says so.
         */
        post: operations["recordPaper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One import, with its whole state
         * @description As it is at the moment asked for. Its ETag is what a change names in `If-Match`.
         */
        get: operations["getImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that happened to one import
         * @description Its entries by the days from which they hold: who, when, why, and what each changed.
         */
        get: operations["getImportHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/passed-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Passed events, filtered and sorted
         * @description The passed events that all filters given let through, page by page, as they are at the moment asked for.
         */
        get: operations["listPassedEvents"];
        put?: never;
        /**
         * Let a projection go on without an event that it cannot take
         * @description Something new, known by what the paper calls it: the very same facts again change nothing and are answered as the first time; other facts of the same thing are refused (`already-exists`). A reason is required to pass an event.
         */
        post: operations["passEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/passed-events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One passed event, with its whole state
         * @description As it is at the moment asked for. Its ETag is what a change names in `If-Match`.
         */
        get: operations["getPassedEvent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/passed-events/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that happened to one passed event
         * @description Its entries by the days from which they hold: who, when, why, and what each changed.
         */
        get: operations["getPassedEventHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/{id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that it was sent to the constitutional team
         * @description It can be made from `received`. It holds from the day that `on` tells. Telling a reason is welcome, and not required.
         */
        post: operations["sendReportToConstitutionalTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that it was published
         * @description It can be made from `sent to constitutional team`. It holds from the day that `on` tells. Telling a reason is welcome, and not required.
         */
        post: operations["publishReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/{id}/consider": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that a meeting considered it
         * @description It can be made from `published`. It holds from the day that `meeting` tells. Telling a reason is welcome, and not required.
         */
        post: operations["considerReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/{id}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Correct one field of its header
         * @description It can be made from `received`, `sent to constitutional team`, `published`, `considered`. A reason is required to correct a report.
         */
        post: operations["correctReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/{id}/record-consultation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a consultation
         * @description It can be made from `received`, `sent to constitutional team`, `published`, `considered`. Telling a reason is welcome, and not required.
         */
        post: operations["recordConsultation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/{id}/record-discrepancy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record two statements that cannot both hold
         * @description It can be made from `received`, `sent to constitutional team`, `published`, `considered`. Telling a reason is welcome, and not required.
         */
        post: operations["recordDiscrepancy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/{id}/resolve-discrepancy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide which statement holds
         * @description It can be made from `received`, `sent to constitutional team`, `published`, `considered`. A reason is required to resolve a discrepancy.
         */
        post: operations["resolveDiscrepancy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/{id}/withdraw-entry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw an entry that was recorded by mistake, with all that was recorded in one act with it
         * @description Nothing is deleted: the entry stays in the history, struck through, and no longer counts. Withdrawing a withdrawal lets the entry count again. A reason is required to withdraw an entry.
         */
        post: operations["withdrawReportEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inspections/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that it started
         * @description It can be made from `announced`. It holds from the day that `on` tells. Telling a reason is welcome, and not required.
         */
        post: operations["startInspection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inspections/{id}/conclude": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that it was concluded
         * @description It can be made from `started`. It holds from the day that `on` tells. Telling a reason is welcome, and not required.
         */
        post: operations["concludeInspection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inspections/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that its report was published
         * @description It can be made from `concluded`. It holds from the day that `on` tells. Telling a reason is welcome, and not required.
         */
        post: operations["publishInspection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inspections/{id}/record-receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record when the authority received its report: statutory clocks count from it
         * @description It can be made from `concluded`, `published`. It holds from the day that `on` tells. A reason is required to change the day of receipt; the first needs none.
         */
        post: operations["recordReceiptOfInspectionReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inspections/{id}/withdraw-entry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw an entry that was recorded by mistake, with all that was recorded in one act with it
         * @description Nothing is deleted: the entry stays in the history, struck through, and no longer counts. Withdrawing a withdrawal lets the entry count again. A reason is required to withdraw an entry.
         */
        post: operations["withdrawInspectionEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/judgements/{id}/challenge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that it is challenged
         * @description It can be made from `recorded`, `revised`, `confirmed`. A reason is required to challenge a judgement.
         */
        post: operations["challengeJudgement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/judgements/{id}/revise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that another grade was given after the challenge
         * @description It can be made from `challenged`. A reason is required to revise a judgement.
         */
        post: operations["reviseJudgement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/judgements/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that it was confirmed after the challenge
         * @description It can be made from `challenged`. Telling a reason is welcome, and not required.
         */
        post: operations["confirmJudgement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/judgements/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that it was withdrawn
         * @description It can be made from `recorded`, `revised`, `confirmed`, `challenged`. A reason is required to withdraw a judgement.
         */
        post: operations["withdrawJudgement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/judgements/{id}/withdraw-entry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw an entry that was recorded by mistake, with all that was recorded in one act with it
         * @description Nothing is deleted: the entry stays in the history, struck through, and no longer counts. Withdrawing a withdrawal lets the entry count again. A reason is required to withdraw an entry.
         */
        post: operations["withdrawJudgementEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/recommendations/{id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record what a meeting decided about it
         * @description It can be made from `proposed`, `deferred`. It holds from the day that `meeting` tells. A reason is required where `outcome` is `rejected` or `deferred`.
         */
        post: operations["resolveRecommendation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/recommendations/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw it before a meeting has decided
         * @description It can be made from `proposed`, `deferred`. A reason is required to withdraw a recommendation.
         */
        post: operations["withdrawRecommendation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/recommendations/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start to implement it
         * @description It can be made from `agreed`, `agreed as amended`. Telling a reason is welcome, and not required.
         */
        post: operations["startImplementation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/recommendations/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Claim that it is implemented, with evidence
         * @description It can be made from `in progress`. Telling a reason is welcome, and not required.
         */
        post: operations["claimImplementation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/recommendations/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify the claim; whoever claimed cannot
         * @description It can be made from `implementation claimed`. Telling a reason is welcome, and not required. Whoever claimed the implementation may not.
         */
        post: operations["verifyImplementation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/recommendations/{id}/fail-verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse the claim; whoever claimed cannot
         * @description It can be made from `implementation claimed`. A reason is required to refuse a claim. Whoever claimed the implementation may not.
         */
        post: operations["failImplementation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/recommendations/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close it as implemented
         * @description It can be made from `verified`. Telling a reason is welcome, and not required.
         */
        post: operations["closeRecommendation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/recommendations/{id}/close-unimplemented": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close it as not implemented, superseded or no longer applicable
         * @description It can be made from `proposed`, `deferred`, `agreed`, `agreed as amended`, `referred`, `in progress`, `implementation claimed`, `verified`. A reason is required to close a recommendation as {as}.
         */
        post: operations["closeUnimplemented"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/recommendations/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open it again
         * @description It can be made from `verified`, `closed`. A reason is required to reopen a recommendation.
         */
        post: operations["reopenRecommendation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/recommendations/{id}/withdraw-entry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw an entry that was recorded by mistake, with all that was recorded in one act with it
         * @description Nothing is deleted: the entry stays in the history, struck through, and no longer counts. Withdrawing a withdrawal lets the entry count again. A reason is required to withdraw an entry.
         */
        post: operations["withdrawRecommendationEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/actions/{id}/agree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Agree it
         * @description It can be made from `planned`. Telling a reason is welcome, and not required.
         */
        post: operations["agreeAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/actions/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start it
         * @description It can be made from `agreed`. Telling a reason is welcome, and not required.
         */
        post: operations["startAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/actions/{id}/block": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that it is blocked, and by what
         * @description It can be made from `in progress`. A reason is required to block an action.
         */
        post: operations["blockAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/actions/{id}/unblock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that it goes on
         * @description It can be made from `blocked`. Telling a reason is welcome, and not required.
         */
        post: operations["unblockAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/actions/{id}/assign-owner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give it to an owner, or to another one
         * @description It can be made from `planned`, `agreed`, `in progress`, `blocked`, `completion claimed`, `verified`. A reason is required to give an action to another owner; the first needs none.
         */
        post: operations["assignOwner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/actions/{id}/set-due-date": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set the due date, once
         * @description It can be made from `planned`, `agreed`, `in progress`, `blocked`, `completion claimed`, `verified`. Telling a reason is welcome, and not required.
         */
        post: operations["setDueDate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/actions/{id}/revise-due-date": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revise the due date; the first stays visible
         * @description It can be made from `planned`, `agreed`, `in progress`, `blocked`, `completion claimed`, `verified`. A reason is required to revise a due date.
         */
        post: operations["reviseDueDate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/actions/{id}/report-progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Assert a RAG status, with a note
         * @description It can be made from `planned`, `agreed`, `in progress`, `blocked`, `completion claimed`, `verified`. Telling a reason is welcome, and not required.
         */
        post: operations["reportProgress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/actions/{id}/claim-completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Claim that it is complete, with evidence
         * @description It can be made from `in progress`. Telling a reason is welcome, and not required.
         */
        post: operations["claimCompletion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/actions/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify the claim; whoever claimed cannot
         * @description It can be made from `completion claimed`. Telling a reason is welcome, and not required. Whoever claimed the completion may not.
         */
        post: operations["verifyCompletion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/actions/{id}/fail-verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse the claim; whoever claimed cannot
         * @description It can be made from `completion claimed`. A reason is required to refuse a claim. Whoever claimed the completion may not.
         */
        post: operations["failCompletion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/actions/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close it
         * @description It can be made from `verified`. Telling a reason is welcome, and not required.
         */
        post: operations["closeAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/actions/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open it again
         * @description It can be made from `verified`, `closed`. A reason is required to reopen an action.
         */
        post: operations["reopenAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/actions/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel it
         * @description It can be made from `planned`, `agreed`, `in progress`, `blocked`, `completion claimed`, `verified`. A reason is required to cancel an action.
         */
        post: operations["cancelAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/actions/{id}/supersede": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what takes its place
         * @description It can be made from `planned`, `agreed`, `in progress`, `blocked`, `completion claimed`, `verified`. A reason is required to supersede an action.
         */
        post: operations["supersedeAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/actions/{id}/withdraw-entry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw an entry that was recorded by mistake, with all that was recorded in one act with it
         * @description Nothing is deleted: the entry stays in the history, struck through, and no longer counts. Withdrawing a withdrawal lets the entry count again. A reason is required to withdraw an entry.
         */
        post: operations["withdrawActionEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/action-plans/{id}/record-duty": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the statutory clock that runs for it; the last day is counted
         * @description It can be made from `drafting`, `draft issued`, `returned to cabinet`, `approved`, `submitted`, `published`. Telling a reason is welcome, and not required.
         */
        post: operations["recordDuty"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/action-plans/{id}/include-action": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put an action into the plan
         * @description It can be made from `drafting`, `draft issued`, `returned to cabinet`, `approved`, `submitted`, `published`. Telling a reason is welcome, and not required.
         */
        post: operations["includeAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/action-plans/{id}/remove-action": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an action out of the plan
         * @description It can be made from `drafting`, `draft issued`, `returned to cabinet`, `approved`, `submitted`, `published`. A reason is required to remove an action.
         */
        post: operations["removeAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/action-plans/{id}/issue-draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that its draft was issued
         * @description It can be made from `drafting`. It holds from the day that `on` tells. Telling a reason is welcome, and not required.
         */
        post: operations["issueDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/action-plans/{id}/return-to-cabinet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that it returned to cabinet
         * @description It can be made from `draft issued`. It holds from the day that `on` tells. Telling a reason is welcome, and not required.
         */
        post: operations["returnToCabinet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/action-plans/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that it was approved
         * @description It can be made from `returned to cabinet`. It holds from the day that `on` tells. Telling a reason is welcome, and not required.
         */
        post: operations["approvePlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/action-plans/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that it was submitted, once for each recipient
         * @description It can be made from `approved`, `submitted`, `published`. It holds from the day that `on` tells. Telling a reason is welcome, and not required.
         */
        post: operations["submitPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/action-plans/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that it was published
         * @description It can be made from `submitted`. It holds from the day that `on` tells. Telling a reason is welcome, and not required.
         */
        post: operations["publishPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/action-plans/{id}/withdraw-entry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw an entry that was recorded by mistake, with all that was recorded in one act with it
         * @description Nothing is deleted: the entry stays in the history, struck through, and no longer counts. Withdrawing a withdrawal lets the entry count again. A reason is required to withdraw an entry.
         */
        post: operations["withdrawActionPlanEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commitments/{id}/keep": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that it was kept
         * @description It can be made from `made`. It holds from the day that `meeting` tells. Telling a reason is welcome, and not required.
         */
        post: operations["keepCommitment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commitments/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw it
         * @description It can be made from `made`. A reason is required to withdraw a commitment.
         */
        post: operations["withdrawCommitment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commitments/{id}/withdraw-entry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw an entry that was recorded by mistake, with all that was recorded in one act with it
         * @description Nothing is deleted: the entry stays in the history, struck through, and no longer counts. Withdrawing a withdrawal lets the entry count again. A reason is required to withdraw an entry.
         */
        post: operations["withdrawCommitmentEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read a document: what is in it, and what recording it would do
         * @description A draft for a person to confirm. Nothing is recorded.
         */
        post: operations["readPaper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw all that an import recorded; the document can then be recorded anew
         * @description Refused as a whole where somebody has built on what it recorded. Done again, it changes nothing.
         */
        post: operations["withdrawImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The committee dashboard, whole
         * @description Everything on the board of an authority, a committee or a meeting, or of all of them, at one moment.
         */
        get: operations["getDashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every authority of the record
         * @description With their codes, which filters take as `authority`.
         */
        get: operations["listAuthorities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/committees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every committee of the record
         * @description With their codes, which filters take as `committee`.
         */
        get: operations["listCommittees"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every meeting of the record
         * @description With their days, which filters take as `meeting`.
         */
        get: operations["listMeetings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What came, went, changed and slipped on the board between two points
         * @description Either point may be the earlier. Comparing a moment with itself answers nothing. As `text/csv` (RFC 4180, UTF-8 with a byte
         *     order mark) a row for every changed member of everything, without pages.
         */
        get: operations["compareBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/{id}/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What one report has otherwise at the second point than at the first
         * @description Either point may be the earlier. Comparing a moment with itself answers nothing. As `text/csv` (RFC 4180, UTF-8 with a byte
         *     order mark) a row for every changed member of everything, without pages.
         */
        get: operations["compareReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inspections/{id}/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What one inspection has otherwise at the second point than at the first
         * @description Either point may be the earlier. Comparing a moment with itself answers nothing. As `text/csv` (RFC 4180, UTF-8 with a byte
         *     order mark) a row for every changed member of everything, without pages.
         */
        get: operations["compareInspection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/judgements/{id}/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What one judgement has otherwise at the second point than at the first
         * @description Either point may be the earlier. Comparing a moment with itself answers nothing. As `text/csv` (RFC 4180, UTF-8 with a byte
         *     order mark) a row for every changed member of everything, without pages.
         */
        get: operations["compareJudgement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/recommendations/{id}/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What one recommendation has otherwise at the second point than at the first
         * @description Either point may be the earlier. Comparing a moment with itself answers nothing. As `text/csv` (RFC 4180, UTF-8 with a byte
         *     order mark) a row for every changed member of everything, without pages.
         */
        get: operations["compareRecommendation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/actions/{id}/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What one action has otherwise at the second point than at the first
         * @description Either point may be the earlier. Comparing a moment with itself answers nothing. As `text/csv` (RFC 4180, UTF-8 with a byte
         *     order mark) a row for every changed member of everything, without pages.
         */
        get: operations["compareAction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/action-plans/{id}/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What one action plan has otherwise at the second point than at the first
         * @description Either point may be the earlier. Comparing a moment with itself answers nothing. As `text/csv` (RFC 4180, UTF-8 with a byte
         *     order mark) a row for every changed member of everything, without pages.
         */
        get: operations["compareActionPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commitments/{id}/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What one commitment has otherwise at the second point than at the first
         * @description Either point may be the earlier. Comparing a moment with itself answers nothing. As `text/csv` (RFC 4180, UTF-8 with a byte
         *     order mark) a row for every changed member of everything, without pages.
         */
        get: operations["compareCommitment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inspections/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The story of one inspection, step by step
         * @description The inspection, the reports about it, the judgements, recommendations, actions and commitments that these
         *     hold (unless they belong to another inspection), its action plan, and every action that was ever in that plan.
         *
         *     Every event of these in the order of the log, whatever day it is effective on. To see what was known at a step,
         *     ask any question with its `position` as `atPosition`; the steps of one act have one `correlationId`.
         */
        get: operations["replayInspection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/action-plans/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The story of one action plan, step by step
         * @description The plan, the inspection that it answers, the report that it came with and the commitments made there,
         *     every action that was ever in the plan, and the recommendations that these answer.
         *
         *     Every event of these in the order of the log, whatever day it is effective on. To see what was known at a step,
         *     ask any question with its `position` as `atPosition`; the steps of one act have one `correlationId`.
         */
        get: operations["replayActionPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who did what, when, why, and what it changed
         * @description Every event of the record, the latest first, narrowed by whose it is, by whom, of what and when.
         */
        get: operations["listAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/alarms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Events that nobody may have recorded, the newest first
         * @description An event whose thing was in no state from which a move leads to it, that says that it was recorded later than the event
         *     store had it, or that lacks what Oversight writes with every event, was written by another program, or by somebody with a stolen
         *     credential. It is shown as the log has it, with the mark beside it, and stops nothing else. The same whatever the moment.
         */
        get: operations["listAlarms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/discrepancies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where things of the record do not fit together
         * @description What is told by id must be in the record, and no two things have one reference: both are checked before anything is
         *     recorded. What slips through between the check and the record, since somebody else wrote at that moment, is listed here.
         */
        get: operations["listDiscrepancies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/order-of-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the record says otherwise since entries hold from their own day
         * @description Until 2026 the entry that was recorded last was told, whatever day it speaks of. What that makes different, for today and for the day of every meeting, was worked out once, from the entries of before.
         */
        get: operations["listOrderOfEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/order-of-entries/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that you have seen it
         * @description The board links to it until somebody has. Said again, it is answered who said so first.
         */
        post: operations["seeOrderOfEntries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schemas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of every event that the log may hold
         * @description The name of each, what it happens to, and where its JSON Schema is.
         */
        get: operations["listEventSchemas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schemas/{type}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The JSON Schema of the data of one event
         * @description As it was when the first event of that version was stored: a stored version never changes.
         */
        get: operations["getEventSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the process lives
         * @description Answers as long as the process answers at all, whatever it depends on.
         */
        get: operations["isLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether it can serve
         * @description Both stores answer, its clock is not ahead, every projection runs and has caught up: a check each.
         */
        get: operations["isReady"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        FieldErrorDto: {
            /** @description The member of the body or the parameter, dotted: `owner.post` */
            field: string;
            message: string;
        };
        WithdrawnDto: {
            /** @description Of the entry of the same stream that withdraws it */
            revision: string;
            /** Format: date-time */
            recordedAt: string;
            /** @description A pseudonym, `prs_…` */
            actor: string;
            reason: string | null;
        };
        RestorationDto: {
            /** Format: date-time */
            restoredAt: string;
            /**
             * Format: date-time
             * @description What was recorded until then is there
             */
            backupTakenAt: string;
            /** @description The last position of the backup: everything after it was lost */
            logEndedAt: string;
            /** @description The log goes on after this position */
            goesOnAfter: string;
        };
        ProblemDto: {
            /**
             * Format: uri
             * @example urn:oversight:problem:lost-race
             */
            type: string;
            title: string;
            status: number;
            detail: string;
            /**
             * Format: uri
             * @description This occurrence: `urn:uuid:` and the correlation id that the log knows
             */
            instance: string;
            /** @enum {string} */
            code: "malformed-request" | "malformed-body" | "unknown-parameter" | "invalid-parameter" | "malformed-precondition" | "malformed-idempotency-key" | "unauthenticated" | "forbidden-to-actor" | "not-found" | "no-such-route" | "method-not-allowed" | "not-acceptable" | "request-timeout" | "forbidden-by-lifecycle" | "already-exists" | "position-lost-in-restore" | "lost-race" | "payload-too-large" | "unsupported-media-type" | "invalid" | "idempotency-key-reused" | "reason-required" | "unreadable-document" | "precondition-required" | "too-many-requests" | "head-too-large" | "internal" | "malformed-event" | "another-log" | "clock-ahead" | "event-store-unavailable" | "database-unavailable" | "identity-unavailable" | "overloaded" | "read-model-building" | "not-yet-projected";
            /** @description What is wrong with which member; empty when none is to blame */
            errors: components["schemas"]["FieldErrorDto"][];
            /** @description Of a thing that was not there at the moment asked for: the position from which it is known */
            knownFrom?: string;
            /**
             * Format: date-time
             * @description When that was recorded
             */
            recordedAt?: string;
            /**
             * Format: date
             * @description The day from which it is true
             */
            trueFrom?: string;
            /** @description Of a thing that is not there any more: by what it was withdrawn, as recorded by mistake */
            withdrawn?: components["schemas"]["WithdrawnDto"];
            /**
             * Format: date-time
             * @description Where nothing was known yet at that moment: when the first event of the record was recorded
             */
            recordBegins?: string;
            /** @description The state that the thing is in: "in progress" */
            state?: string;
            /**
             * @description The rule that it is against. What really happened against it may be recorded all the same: with `irregular` and a reason
             * @enum {string}
             */
            rule?: "lifecycle" | "order-of-steps";
            /** @description After a lost race: the revision that the thing has now */
            revision?: string;
            /** @description After a lost race: the state as it is now */
            current?: {
                [key: string]: unknown;
            };
            /** @description The restore in which the position was lost */
            restoration?: components["schemas"]["RestorationDto"];
        };
        DiscoveryDto: {
            /** Format: uri */
            issuer: string;
            /** Format: uri */
            jwks_uri: string;
            /** Format: uri */
            token_endpoint: string;
        };
        KeySetDto: {
            keys: {
                [key: string]: unknown;
            }[];
        };
        TokenRequestDto: {
            /**
             * @description Whose token it shall be
             * @enum {string}
             */
            as: "Amara Okafor" | "Tom Lindqvist" | "Priya Raman" | "Joan Ellery" | "Sam Whitlock";
        };
        TokenDto: {
            access_token: string;
            /** @enum {string} */
            token_type: "Bearer";
            /** @description Seconds */
            expires_in: number;
        };
        NamedDto: {
            /** @description The natural key: `corporate-parenting-committee` */
            code: string;
            /** @description As people write it */
            name: string;
        };
        ScopeDto: {
            authority: components["schemas"]["NamedDto"];
            committee: components["schemas"]["NamedDto"];
            /** Format: date */
            meeting: string;
        };
        MoveFieldDto: {
            /**
             * @description `either`: exactly one of its `fields`
             * @enum {string}
             */
            type: "text" | "day" | "choice" | "ordinal" | "revision" | "person" | "sha256" | "id" | "ids" | "group" | "list" | "either";
            /** @description What it is */
            label: string;
            hint?: string;
            /** @description It may be left out */
            optional?: boolean;
            /** @description The longest text in characters (Unicode code points, as JSON Schema counts), or the longest list */
            max?: number;
            /** @description The shortest list */
            min?: number;
            /** @description Of a choice */
            values?: string[];
            /** @description The kind of thing that an id is of */
            of?: string;
            /** @description It is one of those in this member of the state: `actions` */
            among?: string;
            /** @description By their names, in the order in which a form asks for them */
            fields?: {
                [key: string]: components["schemas"]["MoveFieldDto"];
            };
        };
        ReasonForDto: {
            /** @description A field of this move */
            field: string;
            /** @description Its values that need a reason */
            is: string[];
        };
        MoveDto: {
            /** @description Its place in the address: `revise-due-date` */
            verb: string;
            summary: string;
            /**
             * @description Whether why must be told; `reasonFor` says on what it depends
             * @enum {string}
             */
            reason: "required" | "optional" | "depends";
            reasonFor?: components["schemas"]["ReasonForDto"];
            /** @description By their names, in the order in which a form asks for them */
            fields: {
                [key: string]: components["schemas"]["MoveFieldDto"];
            };
        };
        ReportDto: {
            /** @description A person’s pseudonym or the title of a post */
            owner: string | null;
            /**
             * Format: date
             * @description The due date that holds
             */
            due: string | null;
            /**
             * Format: date
             * @description The due date that was set first
             */
            firstDue: string | null;
            /** @description What was asserted of progress */
            rag: string | null;
            /** @description The grade that stands */
            grade: string | null;
            /** @enum {string} */
            kind: "report" | "inspection" | "judgement" | "recommendation" | "action" | "action-plan" | "commitment" | "import" | "passed-event";
            /**
             * Format: uuid
             * @description The UUIDv5 of its natural key
             */
            id: string;
            /** @description The short reference that people use: `CPC 2017-07-10/8/R2` */
            ref: string;
            title: string;
            /** @description Where it is in its lifecycle: `in progress` */
            status: string;
            /** @description Something remains to be done about it */
            open: boolean;
            /** @description What If-Match takes, in quotes */
            revision: string;
            /** @description The position from which this version has been known */
            knownFrom: string;
            /**
             * Format: date
             * @description The day from which this version has been true
             */
            trueFrom: string;
            /**
             * Format: date
             * @description The day from which another version, recorded already, is true instead
             */
            trueTo: string | null;
            scope: components["schemas"]["ScopeDto"] | null;
            /** Format: uuid */
            reportId: string | null;
            /** Format: uuid */
            inspectionId: string | null;
            /** Format: uuid */
            planId: string | null;
            /** @description Open, and past the due date that holds, on `asOf` */
            overdue: boolean;
            /** @description Open, and past the due date that was set first, on `asOf` */
            overdueAgainstFirst: boolean;
            /** @description Days from `asOf` to the due date; negative when late; null when nothing is due */
            daysLeft: number | null;
            /** @description Days by which the due date has moved from the first */
            slippage: number | null;
            /**
             * Format: date
             * @description The day in Europe/London for which overdue and the days left were counted
             */
            asOf: string;
            /** @description Made by an import that is not complete yet */
            beingRecorded: boolean;
            /** @description The moves that can be made from this state, in the answer of one thing: those of its lifecycle, and `withdraw-entry`. Where `trueTo` is a day, a later state is recorded already, and it decides */
            moves?: components["schemas"]["MoveDto"][];
            state: components["schemas"]["ReportState"];
        };
        ReportListDto: {
            /** @description The cursor of the next page; null on the last */
            next: string | null;
            /** @description How many there are on all pages, counted up to 10,000 */
            total: number;
            /** @description There are more than `total`: they were not counted further */
            moreThanTotal?: boolean;
            /**
             * Format: date-time
             * @description When the first event of the record was recorded, where nothing was known yet at the moment asked for
             */
            recordBegins?: string;
            items: components["schemas"]["ReportDto"][];
        };
        ChangeDto: {
            /** @description The member of the state, dotted: `owner.post` */
            path: string;
            /** @description Null where there was nothing */
            from: (string | number | boolean | unknown[] | {
                [key: string]: unknown;
            }) | null;
            /** @description Null where there was nothing */
            to: (string | number | boolean | unknown[] | {
                [key: string]: unknown;
            }) | null;
        };
        EntryAlarmDto: {
            /** @enum {string} */
            code: "no-legal-successor" | "recorded-after-stored" | "not-of-oversight" | "differs-from-leaf" | "missing-from-log" | "not-sealed" | "leaf-missing";
            message: string;
        };
        OtherEntryDto: {
            position: string;
            revision: string;
            /** @description `DueDateSet.v1` */
            type: string;
            /** Format: date */
            effectiveOn: string;
            /** Format: date */
            place: string;
            /** @description Nothing of what began the thing */
            data: {
                [key: string]: unknown;
            };
            /** @description What it changed at its place; nothing of what began the thing */
            changes: components["schemas"]["ChangeDto"][];
        };
        SourceDto: {
            /** @description SHA-256 */
            document: string;
            section: string | null;
            paragraph: number | string | null;
            page: number | null;
            /** @description UTF-16 units of the document’s text */
            from: number;
            /** @description Exclusive */
            to: number;
            words: string;
        };
        EntryDto: {
            position: string;
            /** @description `recommendation-<uuid>` */
            stream: string;
            /** @enum {string} */
            kind: "report" | "inspection" | "judgement" | "recommendation" | "action" | "action-plan" | "commitment" | "import" | "passed-event";
            /** Format: uuid */
            id: string;
            ref: string;
            title: string;
            revision: string;
            /** Format: uuid */
            eventId: string;
            /** @description `RecommendationAgreed.v1` */
            type: string;
            /** @description A pseudonym, `prs_…` */
            actor: string;
            reason: string | null;
            /** Format: date-time */
            recordedAt: string;
            /**
             * Format: date
             * @description The day that was said
             */
            effectiveOn: string;
            /**
             * Format: date
             * @description From which day it takes part in the state: its own; for a step not before the step recorded before it, for a fact not before the thing began
             */
            place: string;
            correlationId: string;
            causationId: string;
            importId: string | null;
            statusBefore: string;
            statusAfter: string;
            /** @description What the event says; of `ImportAccepted.v1` and `ImportDraftPart.v1` without the draft */
            data: {
                [key: string]: unknown;
            };
            /** @description What it changed at its place */
            changes: components["schemas"]["ChangeDto"][];
            /** @description What it changed as of the last day on which anything changes, where that is otherwise: nothing, where later entries stand over it. Null where it is the same */
            lastChanges: components["schemas"]["ChangeDto"][] | null;
            /** @description It was agreed ahead of its day, and the thing ended first, as known at the moment: nothing came of it */
            lapsed: boolean;
            /** @description The rule that it broke, in words; null where it is regular */
            irregular: string | null;
            /** @description Why nobody may have recorded it: empty of nearly every entry. It stands as the log has it all the same */
            alarms: components["schemas"]["EntryAlarmDto"][];
            /** @description By what it is withdrawn, as recorded by mistake, as known at the moment; null where it stands */
            withdrawn: components["schemas"]["WithdrawnDto"] | null;
            /** @description Of a withdrawal: what it withdrew */
            withdraws: components["schemas"]["OtherEntryDto"][];
            /** @description Where `lastChanges` is told: the next entry by its place that stands over it, as known at the moment */
            overtakenBy: components["schemas"]["OtherEntryDto"] | null;
            source: components["schemas"]["SourceDto"] | null;
        };
        EntryListDto: {
            /** @description The cursor of the next page; null on the last */
            next: string | null;
            /** @description How many there are on all pages, counted up to 10,000 */
            total: number;
            /** @description There are more than `total`: they were not counted further */
            moreThanTotal?: boolean;
            /**
             * Format: date-time
             * @description When the first event of the record was recorded, where nothing was known yet at the moment asked for
             */
            recordBegins?: string;
            items: components["schemas"]["EntryDto"][];
        };
        InspectionDto: {
            /** @description A person’s pseudonym or the title of a post */
            owner: string | null;
            /**
             * Format: date
             * @description The due date that holds
             */
            due: string | null;
            /**
             * Format: date
             * @description The due date that was set first
             */
            firstDue: string | null;
            /** @description What was asserted of progress */
            rag: string | null;
            /** @description The grade that stands */
            grade: string | null;
            /** @enum {string} */
            kind: "report" | "inspection" | "judgement" | "recommendation" | "action" | "action-plan" | "commitment" | "import" | "passed-event";
            /**
             * Format: uuid
             * @description The UUIDv5 of its natural key
             */
            id: string;
            /** @description The short reference that people use: `CPC 2017-07-10/8/R2` */
            ref: string;
            title: string;
            /** @description Where it is in its lifecycle: `in progress` */
            status: string;
            /** @description Something remains to be done about it */
            open: boolean;
            /** @description What If-Match takes, in quotes */
            revision: string;
            /** @description The position from which this version has been known */
            knownFrom: string;
            /**
             * Format: date
             * @description The day from which this version has been true
             */
            trueFrom: string;
            /**
             * Format: date
             * @description The day from which another version, recorded already, is true instead
             */
            trueTo: string | null;
            scope: components["schemas"]["ScopeDto"] | null;
            /** Format: uuid */
            reportId: string | null;
            /** Format: uuid */
            inspectionId: string | null;
            /** Format: uuid */
            planId: string | null;
            /** @description Open, and past the due date that holds, on `asOf` */
            overdue: boolean;
            /** @description Open, and past the due date that was set first, on `asOf` */
            overdueAgainstFirst: boolean;
            /** @description Days from `asOf` to the due date; negative when late; null when nothing is due */
            daysLeft: number | null;
            /** @description Days by which the due date has moved from the first */
            slippage: number | null;
            /**
             * Format: date
             * @description The day in Europe/London for which overdue and the days left were counted
             */
            asOf: string;
            /** @description Made by an import that is not complete yet */
            beingRecorded: boolean;
            /** @description The moves that can be made from this state, in the answer of one thing: those of its lifecycle, and `withdraw-entry`. Where `trueTo` is a day, a later state is recorded already, and it decides */
            moves?: components["schemas"]["MoveDto"][];
            state: components["schemas"]["InspectionState"];
        };
        InspectionListDto: {
            /** @description The cursor of the next page; null on the last */
            next: string | null;
            /** @description How many there are on all pages, counted up to 10,000 */
            total: number;
            /** @description There are more than `total`: they were not counted further */
            moreThanTotal?: boolean;
            /**
             * Format: date-time
             * @description When the first event of the record was recorded, where nothing was known yet at the moment asked for
             */
            recordBegins?: string;
            items: components["schemas"]["InspectionDto"][];
        };
        JudgementDto: {
            /** @description A person’s pseudonym or the title of a post */
            owner: string | null;
            /**
             * Format: date
             * @description The due date that holds
             */
            due: string | null;
            /**
             * Format: date
             * @description The due date that was set first
             */
            firstDue: string | null;
            /** @description What was asserted of progress */
            rag: string | null;
            /** @description The grade that stands */
            grade: string | null;
            /** @enum {string} */
            kind: "report" | "inspection" | "judgement" | "recommendation" | "action" | "action-plan" | "commitment" | "import" | "passed-event";
            /**
             * Format: uuid
             * @description The UUIDv5 of its natural key
             */
            id: string;
            /** @description The short reference that people use: `CPC 2017-07-10/8/R2` */
            ref: string;
            title: string;
            /** @description Where it is in its lifecycle: `in progress` */
            status: string;
            /** @description Something remains to be done about it */
            open: boolean;
            /** @description What If-Match takes, in quotes */
            revision: string;
            /** @description The position from which this version has been known */
            knownFrom: string;
            /**
             * Format: date
             * @description The day from which this version has been true
             */
            trueFrom: string;
            /**
             * Format: date
             * @description The day from which another version, recorded already, is true instead
             */
            trueTo: string | null;
            scope: components["schemas"]["ScopeDto"] | null;
            /** Format: uuid */
            reportId: string | null;
            /** Format: uuid */
            inspectionId: string | null;
            /** Format: uuid */
            planId: string | null;
            /** @description Open, and past the due date that holds, on `asOf` */
            overdue: boolean;
            /** @description Open, and past the due date that was set first, on `asOf` */
            overdueAgainstFirst: boolean;
            /** @description Days from `asOf` to the due date; negative when late; null when nothing is due */
            daysLeft: number | null;
            /** @description Days by which the due date has moved from the first */
            slippage: number | null;
            /**
             * Format: date
             * @description The day in Europe/London for which overdue and the days left were counted
             */
            asOf: string;
            /** @description Made by an import that is not complete yet */
            beingRecorded: boolean;
            /** @description The moves that can be made from this state, in the answer of one thing: those of its lifecycle, and `withdraw-entry`. Where `trueTo` is a day, a later state is recorded already, and it decides */
            moves?: components["schemas"]["MoveDto"][];
            state: components["schemas"]["JudgementState"];
        };
        JudgementListDto: {
            /** @description The cursor of the next page; null on the last */
            next: string | null;
            /** @description How many there are on all pages, counted up to 10,000 */
            total: number;
            /** @description There are more than `total`: they were not counted further */
            moreThanTotal?: boolean;
            /**
             * Format: date-time
             * @description When the first event of the record was recorded, where nothing was known yet at the moment asked for
             */
            recordBegins?: string;
            items: components["schemas"]["JudgementDto"][];
        };
        RecommendationDto: {
            /** @description A person’s pseudonym or the title of a post */
            owner: string | null;
            /**
             * Format: date
             * @description The due date that holds
             */
            due: string | null;
            /**
             * Format: date
             * @description The due date that was set first
             */
            firstDue: string | null;
            /** @description What was asserted of progress */
            rag: string | null;
            /** @description The grade that stands */
            grade: string | null;
            /** @enum {string} */
            kind: "report" | "inspection" | "judgement" | "recommendation" | "action" | "action-plan" | "commitment" | "import" | "passed-event";
            /**
             * Format: uuid
             * @description The UUIDv5 of its natural key
             */
            id: string;
            /** @description The short reference that people use: `CPC 2017-07-10/8/R2` */
            ref: string;
            title: string;
            /** @description Where it is in its lifecycle: `in progress` */
            status: string;
            /** @description Something remains to be done about it */
            open: boolean;
            /** @description What If-Match takes, in quotes */
            revision: string;
            /** @description The position from which this version has been known */
            knownFrom: string;
            /**
             * Format: date
             * @description The day from which this version has been true
             */
            trueFrom: string;
            /**
             * Format: date
             * @description The day from which another version, recorded already, is true instead
             */
            trueTo: string | null;
            scope: components["schemas"]["ScopeDto"] | null;
            /** Format: uuid */
            reportId: string | null;
            /** Format: uuid */
            inspectionId: string | null;
            /** Format: uuid */
            planId: string | null;
            /** @description Open, and past the due date that holds, on `asOf` */
            overdue: boolean;
            /** @description Open, and past the due date that was set first, on `asOf` */
            overdueAgainstFirst: boolean;
            /** @description Days from `asOf` to the due date; negative when late; null when nothing is due */
            daysLeft: number | null;
            /** @description Days by which the due date has moved from the first */
            slippage: number | null;
            /**
             * Format: date
             * @description The day in Europe/London for which overdue and the days left were counted
             */
            asOf: string;
            /** @description Made by an import that is not complete yet */
            beingRecorded: boolean;
            /** @description The moves that can be made from this state, in the answer of one thing: those of its lifecycle, and `withdraw-entry`. Where `trueTo` is a day, a later state is recorded already, and it decides */
            moves?: components["schemas"]["MoveDto"][];
            state: components["schemas"]["RecommendationState"];
        };
        RecommendationListDto: {
            /** @description The cursor of the next page; null on the last */
            next: string | null;
            /** @description How many there are on all pages, counted up to 10,000 */
            total: number;
            /** @description There are more than `total`: they were not counted further */
            moreThanTotal?: boolean;
            /**
             * Format: date-time
             * @description When the first event of the record was recorded, where nothing was known yet at the moment asked for
             */
            recordBegins?: string;
            items: components["schemas"]["RecommendationDto"][];
        };
        ActionDto: {
            /** @description A person’s pseudonym or the title of a post */
            owner: string | null;
            /**
             * Format: date
             * @description The due date that holds
             */
            due: string | null;
            /**
             * Format: date
             * @description The due date that was set first
             */
            firstDue: string | null;
            /** @description What was asserted of progress */
            rag: string | null;
            /** @description The grade that stands */
            grade: string | null;
            /** @enum {string} */
            kind: "report" | "inspection" | "judgement" | "recommendation" | "action" | "action-plan" | "commitment" | "import" | "passed-event";
            /**
             * Format: uuid
             * @description The UUIDv5 of its natural key
             */
            id: string;
            /** @description The short reference that people use: `CPC 2017-07-10/8/R2` */
            ref: string;
            title: string;
            /** @description Where it is in its lifecycle: `in progress` */
            status: string;
            /** @description Something remains to be done about it */
            open: boolean;
            /** @description What If-Match takes, in quotes */
            revision: string;
            /** @description The position from which this version has been known */
            knownFrom: string;
            /**
             * Format: date
             * @description The day from which this version has been true
             */
            trueFrom: string;
            /**
             * Format: date
             * @description The day from which another version, recorded already, is true instead
             */
            trueTo: string | null;
            scope: components["schemas"]["ScopeDto"] | null;
            /** Format: uuid */
            reportId: string | null;
            /** Format: uuid */
            inspectionId: string | null;
            /** Format: uuid */
            planId: string | null;
            /** @description Open, and past the due date that holds, on `asOf` */
            overdue: boolean;
            /** @description Open, and past the due date that was set first, on `asOf` */
            overdueAgainstFirst: boolean;
            /** @description Days from `asOf` to the due date; negative when late; null when nothing is due */
            daysLeft: number | null;
            /** @description Days by which the due date has moved from the first */
            slippage: number | null;
            /**
             * Format: date
             * @description The day in Europe/London for which overdue and the days left were counted
             */
            asOf: string;
            /** @description Made by an import that is not complete yet */
            beingRecorded: boolean;
            /** @description The moves that can be made from this state, in the answer of one thing: those of its lifecycle, and `withdraw-entry`. Where `trueTo` is a day, a later state is recorded already, and it decides */
            moves?: components["schemas"]["MoveDto"][];
            state: components["schemas"]["ActionState"];
        };
        ActionListDto: {
            /** @description The cursor of the next page; null on the last */
            next: string | null;
            /** @description How many there are on all pages, counted up to 10,000 */
            total: number;
            /** @description There are more than `total`: they were not counted further */
            moreThanTotal?: boolean;
            /**
             * Format: date-time
             * @description When the first event of the record was recorded, where nothing was known yet at the moment asked for
             */
            recordBegins?: string;
            items: components["schemas"]["ActionDto"][];
        };
        LastDayDto: {
            /**
             * Format: date
             * @description As the record states it; null when it states none
             */
            stated: string | null;
            /**
             * Format: date
             * @description As the law counts it
             */
            computed: string;
        };
        DaysLateDto: {
            /** @description Against the date that the record states; null when it states none */
            stated: number | null;
            /** @description Against the date that the law’s count gives */
            computed: number;
        };
        DutyPartDto: {
            /** @description `secretary-of-state`; null of a publication, and where the duty names nobody */
            recipient: string | null;
            /** @description Of a recipient, who it is; of a publication, what must be published */
            name: string;
            /** @description The last day in time */
            due: components["schemas"]["LastDayDto"];
            /**
             * Format: date
             * @description The first day on which it was done; null: it is missing
             */
            on: string | null;
            /** @description In days, 0 in time; null while it is missing */
            daysLate: components["schemas"]["DaysLateDto"] | null;
        };
        InTimeDto: {
            /** @description Against the date that the record states; null when it states none */
            stated: boolean | null;
            /** @description Against the date that the law’s count gives */
            computed: boolean;
        };
        DutyDto: {
            /** @description `written-statement-of-action` */
            clock: string;
            law: string;
            /** @enum {string} */
            trigger: "publication" | "receipt";
            /**
             * Format: date
             * @description The day that the clock counts from
             */
            triggerDate: string;
            /**
             * Format: date
             * @description The last day that the record states
             */
            stated: string | null;
            /**
             * Format: date
             * @description The last day that the law’s count gives
             */
            computed: string;
            /** @description Everybody who must be sent the plan */
            recipients: components["schemas"]["DutyPartDto"][];
            /** @description Null when nothing need be published */
            publication: components["schemas"]["DutyPartDto"] | null;
            /** @description Every recipient has the plan, and what had to be published is published */
            met: boolean;
            /** @description Whether everything was done in time; null until it is met */
            inTime: components["schemas"]["InTimeDto"] | null;
            /**
             * Format: date
             * @description In the answer of one plan: the day of the trigger that its inspection has now, where that is another than `triggerDate`; the duty can be recorded anew from it. Null where they agree
             */
            correctedTrigger?: string | null;
        };
        ActionPlanDto: {
            /** @description A person’s pseudonym or the title of a post */
            owner: string | null;
            /**
             * Format: date
             * @description The due date that holds
             */
            due: string | null;
            /**
             * Format: date
             * @description The due date that was set first
             */
            firstDue: string | null;
            /** @description What was asserted of progress */
            rag: string | null;
            /** @description The grade that stands */
            grade: string | null;
            /** @enum {string} */
            kind: "report" | "inspection" | "judgement" | "recommendation" | "action" | "action-plan" | "commitment" | "import" | "passed-event";
            /**
             * Format: uuid
             * @description The UUIDv5 of its natural key
             */
            id: string;
            /** @description The short reference that people use: `CPC 2017-07-10/8/R2` */
            ref: string;
            title: string;
            /** @description Where it is in its lifecycle: `in progress` */
            status: string;
            /** @description Something remains to be done about it */
            open: boolean;
            /** @description What If-Match takes, in quotes */
            revision: string;
            /** @description The position from which this version has been known */
            knownFrom: string;
            /**
             * Format: date
             * @description The day from which this version has been true
             */
            trueFrom: string;
            /**
             * Format: date
             * @description The day from which another version, recorded already, is true instead
             */
            trueTo: string | null;
            scope: components["schemas"]["ScopeDto"] | null;
            /** Format: uuid */
            reportId: string | null;
            /** Format: uuid */
            inspectionId: string | null;
            /** Format: uuid */
            planId: string | null;
            /** @description Open, and past the due date that holds, on `asOf` */
            overdue: boolean;
            /** @description Open, and past the due date that was set first, on `asOf` */
            overdueAgainstFirst: boolean;
            /** @description Days from `asOf` to the due date; negative when late; null when nothing is due */
            daysLeft: number | null;
            /** @description Days by which the due date has moved from the first */
            slippage: number | null;
            /**
             * Format: date
             * @description The day in Europe/London for which overdue and the days left were counted
             */
            asOf: string;
            /** @description Made by an import that is not complete yet */
            beingRecorded: boolean;
            /** @description The moves that can be made from this state, in the answer of one thing: those of its lifecycle, and `withdraw-entry`. Where `trueTo` is a day, a later state is recorded already, and it decides */
            moves?: components["schemas"]["MoveDto"][];
            state: components["schemas"]["ActionPlanState"];
            /** @description How each of its statutory duties stands */
            duties: components["schemas"]["DutyDto"][];
        };
        ActionPlanListDto: {
            /** @description The cursor of the next page; null on the last */
            next: string | null;
            /** @description How many there are on all pages, counted up to 10,000 */
            total: number;
            /** @description There are more than `total`: they were not counted further */
            moreThanTotal?: boolean;
            /**
             * Format: date-time
             * @description When the first event of the record was recorded, where nothing was known yet at the moment asked for
             */
            recordBegins?: string;
            items: components["schemas"]["ActionPlanDto"][];
        };
        CommitmentDto: {
            /** @description A person’s pseudonym or the title of a post */
            owner: string | null;
            /**
             * Format: date
             * @description The due date that holds
             */
            due: string | null;
            /**
             * Format: date
             * @description The due date that was set first
             */
            firstDue: string | null;
            /** @description What was asserted of progress */
            rag: string | null;
            /** @description The grade that stands */
            grade: string | null;
            /** @enum {string} */
            kind: "report" | "inspection" | "judgement" | "recommendation" | "action" | "action-plan" | "commitment" | "import" | "passed-event";
            /**
             * Format: uuid
             * @description The UUIDv5 of its natural key
             */
            id: string;
            /** @description The short reference that people use: `CPC 2017-07-10/8/R2` */
            ref: string;
            title: string;
            /** @description Where it is in its lifecycle: `in progress` */
            status: string;
            /** @description Something remains to be done about it */
            open: boolean;
            /** @description What If-Match takes, in quotes */
            revision: string;
            /** @description The position from which this version has been known */
            knownFrom: string;
            /**
             * Format: date
             * @description The day from which this version has been true
             */
            trueFrom: string;
            /**
             * Format: date
             * @description The day from which another version, recorded already, is true instead
             */
            trueTo: string | null;
            scope: components["schemas"]["ScopeDto"] | null;
            /** Format: uuid */
            reportId: string | null;
            /** Format: uuid */
            inspectionId: string | null;
            /** Format: uuid */
            planId: string | null;
            /** @description Open, and past the due date that holds, on `asOf` */
            overdue: boolean;
            /** @description Open, and past the due date that was set first, on `asOf` */
            overdueAgainstFirst: boolean;
            /** @description Days from `asOf` to the due date; negative when late; null when nothing is due */
            daysLeft: number | null;
            /** @description Days by which the due date has moved from the first */
            slippage: number | null;
            /**
             * Format: date
             * @description The day in Europe/London for which overdue and the days left were counted
             */
            asOf: string;
            /** @description Made by an import that is not complete yet */
            beingRecorded: boolean;
            /** @description The moves that can be made from this state, in the answer of one thing: those of its lifecycle, and `withdraw-entry`. Where `trueTo` is a day, a later state is recorded already, and it decides */
            moves?: components["schemas"]["MoveDto"][];
            state: components["schemas"]["CommitmentState"];
        };
        CommitmentListDto: {
            /** @description The cursor of the next page; null on the last */
            next: string | null;
            /** @description How many there are on all pages, counted up to 10,000 */
            total: number;
            /** @description There are more than `total`: they were not counted further */
            moreThanTotal?: boolean;
            /**
             * Format: date-time
             * @description When the first event of the record was recorded, where nothing was known yet at the moment asked for
             */
            recordBegins?: string;
            items: components["schemas"]["CommitmentDto"][];
        };
        ImportDto: {
            /** @description A person’s pseudonym or the title of a post */
            owner: string | null;
            /**
             * Format: date
             * @description The due date that holds
             */
            due: string | null;
            /**
             * Format: date
             * @description The due date that was set first
             */
            firstDue: string | null;
            /** @description What was asserted of progress */
            rag: string | null;
            /** @description The grade that stands */
            grade: string | null;
            /** @enum {string} */
            kind: "report" | "inspection" | "judgement" | "recommendation" | "action" | "action-plan" | "commitment" | "import" | "passed-event";
            /**
             * Format: uuid
             * @description The UUIDv5 of its natural key
             */
            id: string;
            /** @description The short reference that people use: `CPC 2017-07-10/8/R2` */
            ref: string;
            title: string;
            /** @description Where it is in its lifecycle: `in progress` */
            status: string;
            /** @description Something remains to be done about it */
            open: boolean;
            /** @description What If-Match takes, in quotes */
            revision: string;
            /** @description The position from which this version has been known */
            knownFrom: string;
            /**
             * Format: date
             * @description The day from which this version has been true
             */
            trueFrom: string;
            /**
             * Format: date
             * @description The day from which another version, recorded already, is true instead
             */
            trueTo: string | null;
            scope: components["schemas"]["ScopeDto"] | null;
            /** Format: uuid */
            reportId: string | null;
            /** Format: uuid */
            inspectionId: string | null;
            /** Format: uuid */
            planId: string | null;
            /** @description Open, and past the due date that holds, on `asOf` */
            overdue: boolean;
            /** @description Open, and past the due date that was set first, on `asOf` */
            overdueAgainstFirst: boolean;
            /** @description Days from `asOf` to the due date; negative when late; null when nothing is due */
            daysLeft: number | null;
            /** @description Days by which the due date has moved from the first */
            slippage: number | null;
            /**
             * Format: date
             * @description The day in Europe/London for which overdue and the days left were counted
             */
            asOf: string;
            /** @description Made by an import that is not complete yet */
            beingRecorded: boolean;
            /** @description The moves that can be made from this state, in the answer of one thing: those of its lifecycle, and `withdraw-entry`. Where `trueTo` is a day, a later state is recorded already, and it decides */
            moves?: components["schemas"]["MoveDto"][];
            state: components["schemas"]["ImportState"];
        };
        ImportListDto: {
            /** @description The cursor of the next page; null on the last */
            next: string | null;
            /** @description How many there are on all pages, counted up to 10,000 */
            total: number;
            /** @description There are more than `total`: they were not counted further */
            moreThanTotal?: boolean;
            /**
             * Format: date-time
             * @description When the first event of the record was recorded, where nothing was known yet at the moment asked for
             */
            recordBegins?: string;
            items: components["schemas"]["ImportDto"][];
        };
        PassedEventDto: {
            /** @description A person’s pseudonym or the title of a post */
            owner: string | null;
            /**
             * Format: date
             * @description The due date that holds
             */
            due: string | null;
            /**
             * Format: date
             * @description The due date that was set first
             */
            firstDue: string | null;
            /** @description What was asserted of progress */
            rag: string | null;
            /** @description The grade that stands */
            grade: string | null;
            /** @enum {string} */
            kind: "report" | "inspection" | "judgement" | "recommendation" | "action" | "action-plan" | "commitment" | "import" | "passed-event";
            /**
             * Format: uuid
             * @description The UUIDv5 of its natural key
             */
            id: string;
            /** @description The short reference that people use: `CPC 2017-07-10/8/R2` */
            ref: string;
            title: string;
            /** @description Where it is in its lifecycle: `in progress` */
            status: string;
            /** @description Something remains to be done about it */
            open: boolean;
            /** @description What If-Match takes, in quotes */
            revision: string;
            /** @description The position from which this version has been known */
            knownFrom: string;
            /**
             * Format: date
             * @description The day from which this version has been true
             */
            trueFrom: string;
            /**
             * Format: date
             * @description The day from which another version, recorded already, is true instead
             */
            trueTo: string | null;
            scope: components["schemas"]["ScopeDto"] | null;
            /** Format: uuid */
            reportId: string | null;
            /** Format: uuid */
            inspectionId: string | null;
            /** Format: uuid */
            planId: string | null;
            /** @description Open, and past the due date that holds, on `asOf` */
            overdue: boolean;
            /** @description Open, and past the due date that was set first, on `asOf` */
            overdueAgainstFirst: boolean;
            /** @description Days from `asOf` to the due date; negative when late; null when nothing is due */
            daysLeft: number | null;
            /** @description Days by which the due date has moved from the first */
            slippage: number | null;
            /**
             * Format: date
             * @description The day in Europe/London for which overdue and the days left were counted
             */
            asOf: string;
            /** @description Made by an import that is not complete yet */
            beingRecorded: boolean;
            /** @description The moves that can be made from this state, in the answer of one thing: those of its lifecycle, and `withdraw-entry`. Where `trueTo` is a day, a later state is recorded already, and it decides */
            moves?: components["schemas"]["MoveDto"][];
            state: components["schemas"]["PassedEventState"];
        };
        PassedEventListDto: {
            /** @description The cursor of the next page; null on the last */
            next: string | null;
            /** @description How many there are on all pages, counted up to 10,000 */
            total: number;
            /** @description There are more than `total`: they were not counted further */
            moreThanTotal?: boolean;
            /**
             * Format: date-time
             * @description When the first event of the record was recorded, where nothing was known yet at the moment asked for
             */
            recordBegins?: string;
            items: components["schemas"]["PassedEventDto"][];
        };
        DocumentInputDto: {
            /** @description Of the document’s bytes */
            sha256: string;
            /** @description What the file is called */
            name: string;
            /** @description Its media type. For instance `application/pdf` */
            mediaType: string;
        };
        ReceiveReportDto: {
            /** @description Why. Required for every revision, reversal, refusal, cancellation, reopening, correction and withdrawal */
            reason?: string | null;
            /**
             * Format: date
             * @description The day from which it holds, up to a year ahead. When left out: of a report the day that it is dated, else its meeting’s, or today where that is still to come; of an inspection the day on which it was announced or starts, whichever is first; of a judgement the day on which the inspection was published, else concluded, else started; of everything else its report’s meeting
             */
            effectiveOn?: string | null;
            /** @description The authority. For instance "Wexmoor Borough Council" */
            authority: string;
            /** @description Its committee */
            committee: string;
            /**
             * Format: date
             * @description The meeting
             */
            meeting: string;
            /** @description The number of its item on the agenda */
            itemNo: string;
            /** @description Open; others are refused until withholding is in place */
            classification: string;
            /** @description Its title */
            title: string;
            /** @description Wards or groups affected */
            wards?: string | null;
            /** @description From whom */
            from?: string | null;
            /** @description The paper itself */
            document: components["schemas"]["DocumentInputDto"];
            /**
             * Format: uuid
             * @description The inspection that it reports
             */
            inspectionId?: string | null;
            /** @description Lead officer, as the paper prints it */
            leadOfficer?: string | null;
            /** @description Author, as the paper prints it */
            author?: string | null;
            /** @description Version, as the paper prints it */
            version?: string | null;
            /**
             * Format: date
             * @description The day that the paper is dated
             */
            dated?: string | null;
            /** @description Key decision, as the paper prints it */
            keyDecision?: string | null;
        };
        SendReportToConstitutionalTeamDto: {
            /** @description Why. Required for every revision, reversal, refusal, cancellation, reopening, correction and withdrawal */
            reason?: string | null;
            /**
             * Format: date
             * @description The day from which it is true, where the facts themselves name none; today when left out. Not before the thing began, and not after today: only what is agreed ahead may lie up to a year ahead. A step is not before the step that it follows; a fact may be, and what was entered for a later day stands (`later` of the answer)
             */
            effectiveOn?: string | null;
            /** @description It happened although a rule is against it (`rule` of the problem that refuses it). It is recorded all the same, with the rule, and needs a reason */
            irregular?: boolean | null;
            /** @description Put right what was recorded by mistake: the entry of this revision is withdrawn, with all that was recorded in one act with it, and this is recorded in its place, in one act, from the same day where no other is said. Needs a reason */
            insteadOf?: string | null;
            /** @description A step that was forgotten, of a day before later steps: these are withdrawn, and recorded again after it, in one act. Needs a reason */
            forgotten?: boolean | null;
            /**
             * Format: date
             * @description The day on which it happened
             */
            on: string;
        };
        PublishReportDto: {
            /** @description Why. Required for every revision, reversal, refusal, cancellation, reopening, correction and withdrawal */
            reason?: string | null;
            /**
             * Format: date
             * @description The day from which it is true, where the facts themselves name none; today when left out. Not before the thing began, and not after today: only what is agreed ahead may lie up to a year ahead. A step is not before the step that it follows; a fact may be, and what was entered for a later day stands (`later` of the answer)
             */
            effectiveOn?: string | null;
            /** @description It happened although a rule is against it (`rule` of the problem that refuses it). It is recorded all the same, with the rule, and needs a reason */
            irregular?: boolean | null;
            /** @description Put right what was recorded by mistake: the entry of this revision is withdrawn, with all that was recorded in one act with it, and this is recorded in its place, in one act, from the same day where no other is said. Needs a reason */
            insteadOf?: string | null;
            /** @description A step that was forgotten, of a day before later steps: these are withdrawn, and recorded again after it, in one act. Needs a reason */
            forgotten?: boolean | null;
            /**
             * Format: date
             * @description The day on which it happened
             */
            on: string;
        };
        ConsiderReportDto: {
            /** @description Why. Required for every revision, reversal, refusal, cancellation, reopening, correction and withdrawal */
            reason?: string | null;
            /**
             * Format: date
             * @description The day from which it is true, where the facts themselves name none; today when left out. Not before the thing began, and not after today: only what is agreed ahead may lie up to a year ahead. A step is not before the step that it follows; a fact may be, and what was entered for a later day stands (`later` of the answer)
             */
            effectiveOn?: string | null;
            /** @description It happened although a rule is against it (`rule` of the problem that refuses it). It is recorded all the same, with the rule, and needs a reason */
            irregular?: boolean | null;
            /** @description Put right what was recorded by mistake: the entry of this revision is withdrawn, with all that was recorded in one act with it, and this is recorded in its place, in one act, from the same day where no other is said. Needs a reason */
            insteadOf?: string | null;
            /** @description A step that was forgotten, of a day before later steps: these are withdrawn, and recorded again after it, in one act. Needs a reason */
            forgotten?: boolean | null;
            /**
             * Format: date
             * @description The meeting that considered it
             */
            meeting: string;
            /** @description The words of the minute */
            minute?: string | null;
        };
        CorrectReportDto: {
            /** @description Why. Required for every revision, reversal, refusal, cancellation, reopening, correction and withdrawal */
            reason?: string | null;
            /**
             * Format: date
             * @description The day from which it is true, where the facts themselves name none; today when left out. Not before the thing began, and not after today: only what is agreed ahead may lie up to a year ahead. A step is not before the step that it follows; a fact may be, and what was entered for a later day stands (`later` of the answer)
             */
            effectiveOn?: string | null;
            /** @description It happened although a rule is against it (`rule` of the problem that refuses it). It is recorded all the same, with the rule, and needs a reason */
            irregular?: boolean | null;
            /** @description Put right what was recorded by mistake: the entry of this revision is withdrawn, with all that was recorded in one act with it, and this is recorded in its place, in one act, from the same day where no other is said. Needs a reason */
            insteadOf?: string | null;
            /**
             * @description What is corrected
             * @enum {string}
             */
            field: "title" | "wards" | "from" | "itemNo";
            /** @description What it shall say */
            to: string;
        };
        RecordConsultationDto: {
            /** @description Why. Required for every revision, reversal, refusal, cancellation, reopening, correction and withdrawal */
            reason?: string | null;
            /**
             * Format: date
             * @description The day from which it is true, where the facts themselves name none; today when left out. Not before the thing began, and not after today: only what is agreed ahead may lie up to a year ahead. A step is not before the step that it follows; a fact may be, and what was entered for a later day stands (`later` of the answer)
             */
            effectiveOn?: string | null;
            /** @description It happened although a rule is against it (`rule` of the problem that refuses it). It is recorded all the same, with the rule, and needs a reason */
            irregular?: boolean | null;
            /** @description Put right what was recorded by mistake: the entry of this revision is withdrawn, with all that was recorded in one act with it, and this is recorded in its place, in one act, from the same day where no other is said. Needs a reason */
            insteadOf?: string | null;
            /** @description Who was consulted */
            who: string;
            /** @description When their comments were sought, as written */
            sought?: string | null;
            /** @description Whether their comments were included, as written */
            included?: string | null;
        };
        StatementsInputDto: {
            /** @description What the record says in one place */
            text: string;
        };
        RecordDiscrepancyDto: {
            /** @description Why. Required for every revision, reversal, refusal, cancellation, reopening, correction and withdrawal */
            reason?: string | null;
            /**
             * Format: date
             * @description The day from which it is true, where the facts themselves name none; today when left out. Not before the thing began, and not after today: only what is agreed ahead may lie up to a year ahead. A step is not before the step that it follows; a fact may be, and what was entered for a later day stands (`later` of the answer)
             */
            effectiveOn?: string | null;
            /** @description It happened although a rule is against it (`rule` of the problem that refuses it). It is recorded all the same, with the rule, and needs a reason */
            irregular?: boolean | null;
            /** @description Put right what was recorded by mistake: the entry of this revision is withdrawn, with all that was recorded in one act with it, and this is recorded in its place, in one act, from the same day where no other is said. Needs a reason */
            insteadOf?: string | null;
            /** @description Statements that cannot all hold */
            statements: components["schemas"]["StatementsInputDto"][];
            /** @description Why they cannot */
            why: string;
        };
        ResolveDiscrepancyDto: {
            /** @description Why. Required for every revision, reversal, refusal, cancellation, reopening, correction and withdrawal */
            reason?: string | null;
            /**
             * Format: date
             * @description The day from which it is true, where the facts themselves name none; today when left out. Not before the thing began, and not after today: only what is agreed ahead may lie up to a year ahead. A step is not before the step that it follows; a fact may be, and what was entered for a later day stands (`later` of the answer)
             */
            effectiveOn?: string | null;
            /** @description It happened although a rule is against it (`rule` of the problem that refuses it). It is recorded all the same, with the rule, and needs a reason */
            irregular?: boolean | null;
            /** @description Put right what was recorded by mistake: the entry of this revision is withdrawn, with all that was recorded in one act with it, and this is recorded in its place, in one act, from the same day where no other is said. Needs a reason */
            insteadOf?: string | null;
            /** @description Its number in this report */
            no: number;
            /** @description Which statement holds */
            how: string;
        };
        WithdrawEntryDto: {
            /** @description Why. Required for every revision, reversal, refusal, cancellation, reopening, correction and withdrawal */
            reason?: string | null;
            /** @description The revision of the entry */
            revision: string;
        };
        AnnounceInspectionDto: {
            /** @description Why. Required for every revision, reversal, refusal, cancellation, reopening, correction and withdrawal */
            reason?: string | null;
            /**
             * Format: date
             * @description The day from which it holds, up to a year ahead. When left out: of a report the day that it is dated, else its meeting’s, or today where that is still to come; of an inspection the day on which it was announced or starts, whichever is first; of a judgement the day on which the inspection was published, else concluded, else started; of everything else its report’s meeting
             */
            effectiveOn?: string | null;
            /** @description The authority. For instance "Wexmoor Borough Council" */
            authority: string;
            /** @description Its committee */
            committee: string;
            /**
             * Format: date
             * @description The meeting
             */
            meeting: string;
            /**
             * @description The framework that it is made under
             * @enum {string}
             */
            framework: "ofsted-sif-2013" | "ofsted-ilacs-2018" | "ofsted-ilacs-2023" | "ofsted-ilacs-2026";
            /**
             * Format: date
             * @description The day on which it starts or is to start. What it is known by, with its framework
             */
            starts: string;
            /**
             * Format: date
             * @description The day on which it was announced
             */
            announced?: string | null;
            /** @description The power that it is made under */
            power?: string | null;
            /** @description The lead inspector, as published */
            leadInspector?: string | null;
        };
        StartInspectionDto: {
            /** @description Why. Required for every revision, reversal, refusal, cancellation, reopening, correction and withdrawal */
            reason?: string | null;
            /**
             * Format: date
             * @description The day from which it is true, where the facts themselves name none; today when left out. Not before the thing began, and not after today: only what is agreed ahead may lie up to a year ahead. A step is not before the step that it follows; a fact may be, and what was entered for a later day stands (`later` of the answer)
             */
            effectiveOn?: string | null;
            /** @description It happened although a rule is against it (`rule` of the problem that refuses it). It is recorded all the same, with the rule, and needs a reason */
            irregular?: boolean | null;
            /** @description Put right what was recorded by mistake: the entry of this revision is withdrawn, with all that was recorded in one act with it, and this is recorded in its place, in one act, from the same day where no other is said. Needs a reason */
            insteadOf?: string | null;
            /** @description A step that was forgotten, of a day before later steps: these are withdrawn, and recorded again after it, in one act. Needs a reason */
            forgotten?: boolean | null;
            /**
             * Format: date
             * @description The day on which it happened
             */
            on: string;
        };
        ConcludeInspectionDto: {
            /** @description Why. Required for every revision, reversal, refusal, cancellation, reopening, correction and withdrawal */
            reason?: string | null;
            /**
             * Format: date
             * @description The day from which it is true, where the facts themselves name none; today when left out. Not before the thing began, and not after today: only what is agreed ahead may lie up to a year ahead. A step is not before the step that it follows; a fact may be, and what was entered for a later day stands (`later` of the answer)
             */
            effectiveOn?: string | null;
            /** @description It happened although a rule is against it (`rule` of the problem that refuses it). It is recorded all the same, with the rule, and needs a reason */
            irregular?: boolean | null;
            /** @description Put right what was recorded by mistake: the entry of this revision is withdrawn, with all that was recorded in one act with it, and this is recorded in its place, in one act, from the same day where no other is said. Needs a reason */
            insteadOf?: string | null;
            /** @description A step that was forgotten, of a day before later steps: these are withdrawn, and recorded again after it, in one act. Needs a reason */
            forgotten?: boolean | null;
            /**
             * Format: date
             * @description The day on which it happened
             */
            on: string;
        };
        PublishInspectionDto: {
            /** @description Why. Required for every revision, reversal, refusal, cancellation, reopening, correction and withdrawal */
            reason?: string | null;
            /**
             * Format: date
             * @description The day from which it is true, where the facts themselves name none; today when left out. Not before the thing began, and not after today: only what is agreed ahead may lie up to a year ahead. A step is not before the step that it follows; a fact may be, and what was entered for a later day stands (`later` of the answer)
             */
            effectiveOn?: string | null;
            /** @description It happened although a rule is against it (`rule` of the problem that refuses it). It is recorded all the same, with the rule, and needs a reason */
            irregular?: boolean | null;
            /** @description Put right what was recorded by mistake: the entry of this revision is withdrawn, with all that was recorded in one act with it, and this is recorded in its place, in one act, from the same day where no other is said. Needs a reason */
            insteadOf?: string | null;
            /** @description A step that was forgotten, of a day before later steps: these are withdrawn, and recorded again after it, in one act. Needs a reason */
            forgotten?: boolean | null;
            /**
             * Format: date
             * @description The day on which it happened
             */
            on: string;
        };
        RecordReceiptOfInspectionReportDto: {
            /** @description Why. Required for every revision, reversal, refusal, cancellation, reopening, correction and withdrawal */
            reason?: string | null;
            /**
             * Format: date
             * @description The day from which it is true, where the facts themselves name none; today when left out. Not before the thing began, and not after today: only what is agreed ahead may lie up to a year ahead. A step is not before the step that it follows; a fact may be, and what was entered for a later day stands (`later` of the answer)
             */
            effectiveOn?: string | null;
            /** @description It happened although a rule is against it (`rule` of the problem that refuses it). It is recorded all the same, with the rule, and needs a reason */
            irregular?: boolean | null;
            /** @description Put right what was recorded by mistake: the entry of this revision is withdrawn, with all that was recorded in one act with it, and this is recorded in its place, in one act, from the same day where no other is said. Needs a reason */
            insteadOf?: string | null;
            /**
             * Format: date
             * @description The day on which it happened
             */
            on: string;
        };
        RecordJudgementDto: {
            /** @description Why. Required for every revision, reversal, refusal, cancellation, reopening, correction and withdrawal */
            reason?: string | null;
            /**
             * Format: date
             * @description The day from which it holds, up to a year ahead. When left out: of a report the day that it is dated, else its meeting’s, or today where that is still to come; of an inspection the day on which it was announced or starts, whichever is first; of a judgement the day on which the inspection was published, else concluded, else started; of everything else its report’s meeting
             */
            effectiveOn?: string | null;
            /**
             * Format: uuid
             * @description The inspection that it was given in
             */
            inspectionId: string;
            /** @description The area’s code in the inspection’s framework. For instance `2.1` */
            code: string;
            /** @description The grade. A grade of the framework */
            grade: string;
            /** @description As the document words it, where that is a sentence */
            words?: string | null;
            /**
             * Format: uuid
             * @description The report that tells of it
             */
            reportId?: string | null;
        };
        ChallengeJudgementDto: {
            /** @description Why. Required for every revision, reversal, refusal, cancellation, reopening, correction and withdrawal */
            reason?: string | null;
            /**
             * Format: date
             * @description The day from which it is true, where the facts themselves name none; today when left out. Not before the thing began, and not after today: only what is agreed ahead may lie up to a year ahead. A step is not before the step that it follows; a fact may be, and what was entered for a later day stands (`later` of the answer)
             */
            effectiveOn?: string | null;
            /** @description It happened although a rule is against it (`rule` of the problem that refuses it). It is recorded all the same, with the rule, and needs a reason */
            irregular?: boolean | null;
            /** @description Put right what was recorded by mistake: the entry of this revision is withdrawn, with all that was recorded in one act with it, and this is recorded in its place, in one act, from the same day where no other is said. Needs a reason */
            insteadOf?: string | null;
            /** @description A step that was forgotten, of a day before later steps: these are withdrawn, and recorded again after it, in one act. Needs a reason */
            forgotten?: boolean | null;
            /** @description Who challenges it */
            by: string;
        };
        ReviseJudgementDto: {
            /** @description Why. Required for every revision, reversal, refusal, cancellation, reopening, correction and withdrawal */
            reason?: string | null;
            /**
             * Format: date
             * @description The day from which it is true, where the facts themselves name none; today when left out. Not before the thing began, and not after today: only what is agreed ahead may lie up to a year ahead. A step is not before the step that it follows; a fact may be, and what was entered for a later day stands (`later` of the answer)
             */
            effectiveOn?: string | null;
            /** @description It happened although a rule is against it (`rule` of the problem that refuses it). It is recorded all the same, with the rule, and needs a reason */
            irregular?: boolean | null;
            /** @description Put right what was recorded by mistake: the entry of this revision is withdrawn, with all that was recorded in one act with it, and this is recorded in its place, in one act, from the same day where no other is said. Needs a reason */
            insteadOf?: string | null;
            /** @description A step that was forgotten, of a day before later steps: these are withdrawn, and recorded again after it, in one act. Needs a reason */
            forgotten?: boolean | null;
            /** @description The grade that is given now. A grade of its framework */
            to: string;
        };
        StepActDto: {
            /** @description Why. Required for every revision, reversal, refusal, cancellation, reopening, correction and withdrawal */
            reason?: string | null;
            /**
             * Format: date
             * @description The day from which it is true, where the facts themselves name none; today when left out. Not before the thing began, and not after today: only what is agreed ahead may lie up to a year ahead. A step is not before the step that it follows; a fact may be, and what was entered for a later day stands (`later` of the answer)
             */
            effectiveOn?: string | null;
            /** @description It happened although a rule is against it (`rule` of the problem that refuses it). It is recorded all the same, with the rule, and needs a reason */
            irregular?: boolean | null;
            /** @description Put right what was recorded by mistake: the entry of this revision is withdrawn, with all that was recorded in one act with it, and this is recorded in its place, in one act, from the same day where no other is said. Needs a reason */
            insteadOf?: string | null;
            /** @description A step that was forgotten, of a day before later steps: these are withdrawn, and recorded again after it, in one act. Needs a reason */
            forgotten?: boolean | null;
        };
        ProposeRecommendationDto: {
            /** @description Why. Required for every revision, reversal, refusal, cancellation, reopening, correction and withdrawal */
            reason?: string | null;
            /**
             * Format: date
             * @description The day from which it holds, up to a year ahead. When left out: of a report the day that it is dated, else its meeting’s, or today where that is still to come; of an inspection the day on which it was announced or starts, whichever is first; of a judgement the day on which the inspection was published, else concluded, else started; of everything else its report’s meeting
             */
            effectiveOn?: string | null;
            /**
             * Format: uuid
             * @description The report that proposes it
             */
            reportId: string;
            /** @description Its number in the report */
            no: string;
            /** @description What it asks for */
            text: string;
            /**
             * @description What the meeting is to do
             * @enum {string|null}
             */
            kind?: "note" | "approve" | "request" | "refer" | null;
            /** @description Whom it is addressed to */
            addressee?: string | null;
        };
        ResolveRecommendationDto: {
            /** @description Why. Required for every revision, reversal, refusal, cancellation, reopening, correction and withdrawal */
            reason?: string | null;
            /**
             * Format: date
             * @description The day from which it is true, where the facts themselves name none; today when left out. Not before the thing began, and not after today: only what is agreed ahead may lie up to a year ahead. A step is not before the step that it follows; a fact may be, and what was entered for a later day stands (`later` of the answer)
             */
            effectiveOn?: string | null;
            /** @description It happened although a rule is against it (`rule` of the problem that refuses it). It is recorded all the same, with the rule, and needs a reason */
            irregular?: boolean | null;
            /** @description Put right what was recorded by mistake: the entry of this revision is withdrawn, with all that was recorded in one act with it, and this is recorded in its place, in one act, from the same day where no other is said. Needs a reason */
            insteadOf?: string | null;
            /** @description A step that was forgotten, of a day before later steps: these are withdrawn, and recorded again after it, in one act. Needs a reason */
            forgotten?: boolean | null;
            /**
             * @description What the meeting decided
             * @enum {string}
             */
            outcome: "agreed" | "agreed as amended" | "rejected" | "deferred" | "referred";
            /**
             * Format: date
             * @description The meeting
             */
            meeting: string;
            /** @description The words of the minute */
            minute?: string | null;
            /** @description With "agreed as amended": the text as amended */
            amendedText?: string | null;
            /** @description With "referred": to whom */
            referredTo?: string | null;
        };
        EvidenceInputDto: {
            /** @description What it is called */
            title: string;
            /** @description Of the document, where it is held */
            sha256?: string | null;
        };
        ClaimImplementationDto: {
            /** @description Why. Required for every revision, reversal, refusal, cancellation, reopening, correction and withdrawal */
            reason?: string | null;
            /**
             * Format: date
             * @description The day from which it is true, where the facts themselves name none; today when left out. Not before the thing began, and not after today: only what is agreed ahead may lie up to a year ahead. A step is not before the step that it follows; a fact may be, and what was entered for a later day stands (`later` of the answer)
             */
            effectiveOn?: string | null;
            /** @description It happened although a rule is against it (`rule` of the problem that refuses it). It is recorded all the same, with the rule, and needs a reason */
            irregular?: boolean | null;
            /** @description Put right what was recorded by mistake: the entry of this revision is withdrawn, with all that was recorded in one act with it, and this is recorded in its place, in one act, from the same day where no other is said. Needs a reason */
            insteadOf?: string | null;
            /** @description A step that was forgotten, of a day before later steps: these are withdrawn, and recorded again after it, in one act. Needs a reason */
            forgotten?: boolean | null;
            /** @description What the claim rests on */
            evidence: components["schemas"]["EvidenceInputDto"][];
        };
        CloseUnimplementedDto: {
            /** @description Why. Required for every revision, reversal, refusal, cancellation, reopening, correction and withdrawal */
            reason?: string | null;
            /**
             * Format: date
             * @description The day from which it is true, where the facts themselves name none; today when left out. Not before the thing began, and not after today: only what is agreed ahead may lie up to a year ahead. A step is not before the step that it follows; a fact may be, and what was entered for a later day stands (`later` of the answer)
             */
            effectiveOn?: string | null;
            /** @description It happened although a rule is against it (`rule` of the problem that refuses it). It is recorded all the same, with the rule, and needs a reason */
            irregular?: boolean | null;
            /** @description Put right what was recorded by mistake: the entry of this revision is withdrawn, with all that was recorded in one act with it, and this is recorded in its place, in one act, from the same day where no other is said. Needs a reason */
            insteadOf?: string | null;
            /** @description A step that was forgotten, of a day before later steps: these are withdrawn, and recorded again after it, in one act. Needs a reason */
            forgotten?: boolean | null;
            /**
             * @description How it ended
             * @enum {string}
             */
            as: "not implemented" | "superseded" | "no longer applicable";
            /** @description With "superseded": by what */
            supersededBy?: string | null;
        };
        PlanActionDto: {
            /** @description Why. Required for every revision, reversal, refusal, cancellation, reopening, correction and withdrawal */
            reason?: string | null;
            /**
             * Format: date
             * @description The day from which it holds, up to a year ahead. When left out: of a report the day that it is dated, else its meeting’s, or today where that is still to come; of an inspection the day on which it was announced or starts, whichever is first; of a judgement the day on which the inspection was published, else concluded, else started; of everything else its report’s meeting
             */
            effectiveOn?: string | null;
            /**
             * Format: uuid
             * @description The report that tells of it
             */
            reportId: string;
            /** @description The paragraph of the report */
            paragraph?: number | null;
            /** @description Its number in the paragraph, or in the report */
            number: number;
            /** @description What shall be achieved */
            objective: string;
            /** @description By what means. For instance "through …" */
            means?: string | null;
            /**
             * Format: uuid
             * @description The action plan that it is for. `include-action` puts it in
             */
            planId?: string | null;
            /** @description Recommendations that it answers */
            answers?: string[] | null;
        };
        OwnerInputDto: {
            /** @description A person, by pseudonym */
            person?: string | null;
            /** @description The title of a post */
            post?: string | null;
        };
        AssignOwnerDto: {
            /** @description Why. Required for every revision, reversal, refusal, cancellation, reopening, correction and withdrawal */
            reason?: string | null;
            /**
             * Format: date
             * @description The day from which it is true, where the facts themselves name none; today when left out. Not before the thing began, and not after today: only what is agreed ahead may lie up to a year ahead. A step is not before the step that it follows; a fact may be, and what was entered for a later day stands (`later` of the answer)
             */
            effectiveOn?: string | null;
            /** @description It happened although a rule is against it (`rule` of the problem that refuses it). It is recorded all the same, with the rule, and needs a reason */
            irregular?: boolean | null;
            /** @description Put right what was recorded by mistake: the entry of this revision is withdrawn, with all that was recorded in one act with it, and this is recorded in its place, in one act, from the same day where no other is said. Needs a reason */
            insteadOf?: string | null;
            /** @description Who answers for it: a person or a post */
            owner: components["schemas"]["OwnerInputDto"];
        };
        SetDueDateDto: {
            /** @description Why. Required for every revision, reversal, refusal, cancellation, reopening, correction and withdrawal */
            reason?: string | null;
            /**
             * Format: date
             * @description The day from which it is true, where the facts themselves name none; today when left out. Not before the thing began, and not after today: only what is agreed ahead may lie up to a year ahead. A step is not before the step that it follows; a fact may be, and what was entered for a later day stands (`later` of the answer)
             */
            effectiveOn?: string | null;
            /** @description It happened although a rule is against it (`rule` of the problem that refuses it). It is recorded all the same, with the rule, and needs a reason */
            irregular?: boolean | null;
            /** @description Put right what was recorded by mistake: the entry of this revision is withdrawn, with all that was recorded in one act with it, and this is recorded in its place, in one act, from the same day where no other is said. Needs a reason */
            insteadOf?: string | null;
            /**
             * Format: date
             * @description By when. Set once
             */
            due: string;
        };
        ReviseDueDateDto: {
            /** @description Why. Required for every revision, reversal, refusal, cancellation, reopening, correction and withdrawal */
            reason?: string | null;
            /**
             * Format: date
             * @description The day from which it is true, where the facts themselves name none; today when left out. Not before the thing began, and not after today: only what is agreed ahead may lie up to a year ahead. A step is not before the step that it follows; a fact may be, and what was entered for a later day stands (`later` of the answer)
             */
            effectiveOn?: string | null;
            /** @description It happened although a rule is against it (`rule` of the problem that refuses it). It is recorded all the same, with the rule, and needs a reason */
            irregular?: boolean | null;
            /** @description Put right what was recorded by mistake: the entry of this revision is withdrawn, with all that was recorded in one act with it, and this is recorded in its place, in one act, from the same day where no other is said. Needs a reason */
            insteadOf?: string | null;
            /**
             * Format: date
             * @description The new date
             */
            to: string;
            /** @description Who approved it */
            approver: string;
        };
        ReportProgressDto: {
            /** @description Why. Required for every revision, reversal, refusal, cancellation, reopening, correction and withdrawal */
            reason?: string | null;
            /**
             * Format: date
             * @description The day from which it is true, where the facts themselves name none; today when left out. Not before the thing began, and not after today: only what is agreed ahead may lie up to a year ahead. A step is not before the step that it follows; a fact may be, and what was entered for a later day stands (`later` of the answer)
             */
            effectiveOn?: string | null;
            /** @description It happened although a rule is against it (`rule` of the problem that refuses it). It is recorded all the same, with the rule, and needs a reason */
            irregular?: boolean | null;
            /** @description Put right what was recorded by mistake: the entry of this revision is withdrawn, with all that was recorded in one act with it, and this is recorded in its place, in one act, from the same day where no other is said. Needs a reason */
            insteadOf?: string | null;
            /**
             * @description What is asserted
             * @enum {string}
             */
            rag: "red" | "amber" | "green";
            /** @description The rule that the assertion follows */
            rule?: string | null;
            /** @description What was done */
            note: string;
        };
        ClaimCompletionDto: {
            /** @description Why. Required for every revision, reversal, refusal, cancellation, reopening, correction and withdrawal */
            reason?: string | null;
            /**
             * Format: date
             * @description The day from which it is true, where the facts themselves name none; today when left out. Not before the thing began, and not after today: only what is agreed ahead may lie up to a year ahead. A step is not before the step that it follows; a fact may be, and what was entered for a later day stands (`later` of the answer)
             */
            effectiveOn?: string | null;
            /** @description It happened although a rule is against it (`rule` of the problem that refuses it). It is recorded all the same, with the rule, and needs a reason */
            irregular?: boolean | null;
            /** @description Put right what was recorded by mistake: the entry of this revision is withdrawn, with all that was recorded in one act with it, and this is recorded in its place, in one act, from the same day where no other is said. Needs a reason */
            insteadOf?: string | null;
            /** @description A step that was forgotten, of a day before later steps: these are withdrawn, and recorded again after it, in one act. Needs a reason */
            forgotten?: boolean | null;
            /** @description What the claim rests on */
            evidence: components["schemas"]["EvidenceInputDto"][];
        };
        SupersedeActionDto: {
            /** @description Why. Required for every revision, reversal, refusal, cancellation, reopening, correction and withdrawal */
            reason?: string | null;
            /**
             * Format: date
             * @description The day from which it is true, where the facts themselves name none; today when left out. Not before the thing began, and not after today: only what is agreed ahead may lie up to a year ahead. A step is not before the step that it follows; a fact may be, and what was entered for a later day stands (`later` of the answer)
             */
            effectiveOn?: string | null;
            /** @description It happened although a rule is against it (`rule` of the problem that refuses it). It is recorded all the same, with the rule, and needs a reason */
            irregular?: boolean | null;
            /** @description Put right what was recorded by mistake: the entry of this revision is withdrawn, with all that was recorded in one act with it, and this is recorded in its place, in one act, from the same day where no other is said. Needs a reason */
            insteadOf?: string | null;
            /** @description A step that was forgotten, of a day before later steps: these are withdrawn, and recorded again after it, in one act. Needs a reason */
            forgotten?: boolean | null;
            /** @description What takes its place */
            by: string;
        };
        StartPlanDto: {
            /** @description Why. Required for every revision, reversal, refusal, cancellation, reopening, correction and withdrawal */
            reason?: string | null;
            /**
             * Format: date
             * @description The day from which it holds, up to a year ahead. When left out: of a report the day that it is dated, else its meeting’s, or today where that is still to come; of an inspection the day on which it was announced or starts, whichever is first; of a judgement the day on which the inspection was published, else concluded, else started; of everything else its report’s meeting
             */
            effectiveOn?: string | null;
            /**
             * Format: uuid
             * @description The inspection that it answers; it has one plan
             */
            inspectionId: string;
            /**
             * Format: uuid
             * @description The report that tells of it
             */
            reportId: string;
            /** @description Its title */
            title: string;
        };
        RecordDutyDto: {
            /** @description Why. Required for every revision, reversal, refusal, cancellation, reopening, correction and withdrawal */
            reason?: string | null;
            /**
             * Format: date
             * @description The day from which it is true, where the facts themselves name none; today when left out. Not before the thing began, and not after today: only what is agreed ahead may lie up to a year ahead. A step is not before the step that it follows; a fact may be, and what was entered for a later day stands (`later` of the answer)
             */
            effectiveOn?: string | null;
            /** @description It happened although a rule is against it (`rule` of the problem that refuses it). It is recorded all the same, with the rule, and needs a reason */
            irregular?: boolean | null;
            /** @description Put right what was recorded by mistake: the entry of this revision is withdrawn, with all that was recorded in one act with it, and this is recorded in its place, in one act, from the same day where no other is said. Needs a reason */
            insteadOf?: string | null;
            /**
             * @description What starts the clock
             * @enum {string}
             */
            trigger: "publication" | "receipt";
            /**
             * Format: date
             * @description The day of it. The day after is the first that counts
             */
            triggerDate: string;
            /**
             * Format: date
             * @description The last day that the authority states
             */
            stated?: string | null;
        };
        IncludeActionDto: {
            /** @description Why. Required for every revision, reversal, refusal, cancellation, reopening, correction and withdrawal */
            reason?: string | null;
            /**
             * Format: date
             * @description The day from which it is true, where the facts themselves name none; today when left out. Not before the thing began, and not after today: only what is agreed ahead may lie up to a year ahead. A step is not before the step that it follows; a fact may be, and what was entered for a later day stands (`later` of the answer)
             */
            effectiveOn?: string | null;
            /** @description It happened although a rule is against it (`rule` of the problem that refuses it). It is recorded all the same, with the rule, and needs a reason */
            irregular?: boolean | null;
            /** @description Put right what was recorded by mistake: the entry of this revision is withdrawn, with all that was recorded in one act with it, and this is recorded in its place, in one act, from the same day where no other is said. Needs a reason */
            insteadOf?: string | null;
            /**
             * Format: uuid
             * @description The action
             */
            actionId: string;
        };
        RemoveActionDto: {
            /** @description Why. Required for every revision, reversal, refusal, cancellation, reopening, correction and withdrawal */
            reason?: string | null;
            /**
             * Format: date
             * @description The day from which it is true, where the facts themselves name none; today when left out. Not before the thing began, and not after today: only what is agreed ahead may lie up to a year ahead. A step is not before the step that it follows; a fact may be, and what was entered for a later day stands (`later` of the answer)
             */
            effectiveOn?: string | null;
            /** @description It happened although a rule is against it (`rule` of the problem that refuses it). It is recorded all the same, with the rule, and needs a reason */
            irregular?: boolean | null;
            /** @description Put right what was recorded by mistake: the entry of this revision is withdrawn, with all that was recorded in one act with it, and this is recorded in its place, in one act, from the same day where no other is said. Needs a reason */
            insteadOf?: string | null;
            /**
             * Format: uuid
             * @description The action
             */
            actionId: string;
        };
        IssueDraftDto: {
            /** @description Why. Required for every revision, reversal, refusal, cancellation, reopening, correction and withdrawal */
            reason?: string | null;
            /**
             * Format: date
             * @description The day from which it is true, where the facts themselves name none; today when left out. Not before the thing began, and not after today: only what is agreed ahead may lie up to a year ahead. A step is not before the step that it follows; a fact may be, and what was entered for a later day stands (`later` of the answer)
             */
            effectiveOn?: string | null;
            /** @description It happened although a rule is against it (`rule` of the problem that refuses it). It is recorded all the same, with the rule, and needs a reason */
            irregular?: boolean | null;
            /** @description Put right what was recorded by mistake: the entry of this revision is withdrawn, with all that was recorded in one act with it, and this is recorded in its place, in one act, from the same day where no other is said. Needs a reason */
            insteadOf?: string | null;
            /** @description A step that was forgotten, of a day before later steps: these are withdrawn, and recorded again after it, in one act. Needs a reason */
            forgotten?: boolean | null;
            /**
             * Format: date
             * @description The day on which it happened
             */
            on: string;
        };
        ReturnToCabinetDto: {
            /** @description Why. Required for every revision, reversal, refusal, cancellation, reopening, correction and withdrawal */
            reason?: string | null;
            /**
             * Format: date
             * @description The day from which it is true, where the facts themselves name none; today when left out. Not before the thing began, and not after today: only what is agreed ahead may lie up to a year ahead. A step is not before the step that it follows; a fact may be, and what was entered for a later day stands (`later` of the answer)
             */
            effectiveOn?: string | null;
            /** @description It happened although a rule is against it (`rule` of the problem that refuses it). It is recorded all the same, with the rule, and needs a reason */
            irregular?: boolean | null;
            /** @description Put right what was recorded by mistake: the entry of this revision is withdrawn, with all that was recorded in one act with it, and this is recorded in its place, in one act, from the same day where no other is said. Needs a reason */
            insteadOf?: string | null;
            /** @description A step that was forgotten, of a day before later steps: these are withdrawn, and recorded again after it, in one act. Needs a reason */
            forgotten?: boolean | null;
            /**
             * Format: date
             * @description The day on which it happened
             */
            on: string;
        };
        ApprovePlanDto: {
            /** @description Why. Required for every revision, reversal, refusal, cancellation, reopening, correction and withdrawal */
            reason?: string | null;
            /**
             * Format: date
             * @description The day from which it is true, where the facts themselves name none; today when left out. Not before the thing began, and not after today: only what is agreed ahead may lie up to a year ahead. A step is not before the step that it follows; a fact may be, and what was entered for a later day stands (`later` of the answer)
             */
            effectiveOn?: string | null;
            /** @description It happened although a rule is against it (`rule` of the problem that refuses it). It is recorded all the same, with the rule, and needs a reason */
            irregular?: boolean | null;
            /** @description Put right what was recorded by mistake: the entry of this revision is withdrawn, with all that was recorded in one act with it, and this is recorded in its place, in one act, from the same day where no other is said. Needs a reason */
            insteadOf?: string | null;
            /** @description A step that was forgotten, of a day before later steps: these are withdrawn, and recorded again after it, in one act. Needs a reason */
            forgotten?: boolean | null;
            /**
             * Format: date
             * @description The day on which it happened
             */
            on: string;
            /** @description Who approved it. For instance "Cabinet" */
            by: string;
        };
        SubmitPlanDto: {
            /** @description Why. Required for every revision, reversal, refusal, cancellation, reopening, correction and withdrawal */
            reason?: string | null;
            /**
             * Format: date
             * @description The day from which it is true, where the facts themselves name none; today when left out. Not before the thing began, and not after today: only what is agreed ahead may lie up to a year ahead. A step is not before the step that it follows; a fact may be, and what was entered for a later day stands (`later` of the answer)
             */
            effectiveOn?: string | null;
            /** @description It happened although a rule is against it (`rule` of the problem that refuses it). It is recorded all the same, with the rule, and needs a reason */
            irregular?: boolean | null;
            /** @description Put right what was recorded by mistake: the entry of this revision is withdrawn, with all that was recorded in one act with it, and this is recorded in its place, in one act, from the same day where no other is said. Needs a reason */
            insteadOf?: string | null;
            /**
             * Format: date
             * @description The day on which it happened
             */
            on: string;
            /** @description To whom. For instance "Secretary of State for Education" */
            recipient: string;
            /** @description How. For instance "e-mail" */
            means: string;
        };
        PublishPlanDto: {
            /** @description Why. Required for every revision, reversal, refusal, cancellation, reopening, correction and withdrawal */
            reason?: string | null;
            /**
             * Format: date
             * @description The day from which it is true, where the facts themselves name none; today when left out. Not before the thing began, and not after today: only what is agreed ahead may lie up to a year ahead. A step is not before the step that it follows; a fact may be, and what was entered for a later day stands (`later` of the answer)
             */
            effectiveOn?: string | null;
            /** @description It happened although a rule is against it (`rule` of the problem that refuses it). It is recorded all the same, with the rule, and needs a reason */
            irregular?: boolean | null;
            /** @description Put right what was recorded by mistake: the entry of this revision is withdrawn, with all that was recorded in one act with it, and this is recorded in its place, in one act, from the same day where no other is said. Needs a reason */
            insteadOf?: string | null;
            /** @description A step that was forgotten, of a day before later steps: these are withdrawn, and recorded again after it, in one act. Needs a reason */
            forgotten?: boolean | null;
            /**
             * Format: date
             * @description The day on which it happened
             */
            on: string;
        };
        MakeCommitmentDto: {
            /** @description Why. Required for every revision, reversal, refusal, cancellation, reopening, correction and withdrawal */
            reason?: string | null;
            /**
             * Format: date
             * @description The day from which it holds, up to a year ahead. When left out: of a report the day that it is dated, else its meeting’s, or today where that is still to come; of an inspection the day on which it was announced or starts, whichever is first; of a judgement the day on which the inspection was published, else concluded, else started; of everything else its report’s meeting
             */
            effectiveOn?: string | null;
            /**
             * Format: uuid
             * @description The report that promises it
             */
            reportId: string;
            /** @description The paragraph of the report */
            paragraph?: number | null;
            /** @description Which promise of the paragraph, or of the report, it is; the first when left out */
            number?: number | null;
            /** @description What is promised */
            text: string;
            /** @description To whom */
            to?: string | null;
            /**
             * Format: date
             * @description By when
             */
            by?: string | null;
        };
        KeepCommitmentDto: {
            /** @description Why. Required for every revision, reversal, refusal, cancellation, reopening, correction and withdrawal */
            reason?: string | null;
            /**
             * Format: date
             * @description The day from which it is true, where the facts themselves name none; today when left out. Not before the thing began, and not after today: only what is agreed ahead may lie up to a year ahead. A step is not before the step that it follows; a fact may be, and what was entered for a later day stands (`later` of the answer)
             */
            effectiveOn?: string | null;
            /** @description It happened although a rule is against it (`rule` of the problem that refuses it). It is recorded all the same, with the rule, and needs a reason */
            irregular?: boolean | null;
            /** @description Put right what was recorded by mistake: the entry of this revision is withdrawn, with all that was recorded in one act with it, and this is recorded in its place, in one act, from the same day where no other is said. Needs a reason */
            insteadOf?: string | null;
            /** @description A step that was forgotten, of a day before later steps: these are withdrawn, and recorded again after it, in one act. Needs a reason */
            forgotten?: boolean | null;
            /**
             * Format: date
             * @description The meeting that was reported back to
             */
            meeting: string;
            /** @description The report that did it: its short reference or title */
            report: string;
        };
        PassEventDto: {
            /** @description Why. Required for every revision, reversal, refusal, cancellation, reopening, correction and withdrawal */
            reason?: string | null;
            /**
             * Format: date
             * @description The day from which it holds, up to a year ahead. When left out: of a report the day that it is dated, else its meeting’s, or today where that is still to come; of an inspection the day on which it was announced or starts, whichever is first; of a judgement the day on which the inspection was published, else concluded, else started; of everything else its report’s meeting
             */
            effectiveOn?: string | null;
            /** @description The projection that stopped, as /health/ready names it */
            projection: string;
            /** @description The stream of the event at which it stopped */
            stream: string;
            /** @description The revision of the event in its stream */
            revision: string;
        };
        AlreadyRecordedDto: {
            /** Format: date */
            on: string;
            /** @description `prs_…` */
            by: string;
        };
        MetDto: {
            kind: string;
            id: string;
            ref: string;
        };
        DifferenceDto: {
            kind: string;
            id: string;
            ref: string;
            field: string;
            recorded: string | null;
            document: string | null;
        };
        LeftOutDto: {
            what: string;
            why: string;
        };
        PlanDto: {
            /** Format: uuid */
            importId: string;
            /** Format: uuid */
            reportId: string;
            /** @description This very document was recorded already; recording it again would change nothing */
            alreadyRecorded: components["schemas"]["AlreadyRecordedDto"] | null;
            toRecord: components["schemas"]["MetDto"][];
            unchanged: components["schemas"]["MetDto"][];
            differences: components["schemas"]["DifferenceDto"][];
            leftOut: components["schemas"]["LeftOutDto"][];
            /** @description What is taken as it is printed, though nobody may type it, and why */
            warnings: components["schemas"]["LeftOutDto"][];
        };
        RecordedDto: {
            /** @enum {string} */
            outcome: "recorded";
            /** Format: uuid */
            importId: string;
            /** Format: uuid */
            reportId: string;
            /** @description Of the import’s last event: read with `minPosition` to see all of it */
            position: string;
            recorded: components["schemas"]["MetDto"][];
            unchanged: components["schemas"]["MetDto"][];
            /** @description What the record and the document say otherwise: nothing was changed */
            differences: components["schemas"]["DifferenceDto"][];
            leftOut: components["schemas"]["LeftOutDto"][];
            /** @description What is taken as it is printed, though nobody may type it, and why */
            warnings: components["schemas"]["LeftOutDto"][];
        };
        AlreadyRecordedOutcomeDto: {
            /** Format: date */
            on: string;
            /** @description `prs_…` */
            by: string;
            /** @enum {string} */
            outcome: "already-recorded";
            /** Format: uuid */
            importId: string;
            /** Format: uuid */
            reportId: string;
        };
        LeftStandingDto: {
            kind: string;
            id: string;
            ref: string;
            why: string;
        };
        ImportWithdrawnDto: {
            /** @enum {string} */
            outcome: "withdrawn";
            /** Format: uuid */
            importId: string;
            /** @description Of the import’s last event: read with `minPosition` to see all of it */
            position: string;
            /** @description The things whose entries of this import do not stand any more */
            withdrawn: components["schemas"]["MetDto"][];
            /** @description What somebody recorded something on while it was being withdrawn: it stands */
            left: components["schemas"]["LeftStandingDto"][];
        };
        ReasonDto: {
            /** @description Why. Required for every revision, reversal, refusal, cancellation, reopening, correction and withdrawal */
            reason?: string | null;
        };
        KnownAtDto: {
            /** @description The position of the log up to which it was known */
            position: string;
            /**
             * Format: date-time
             * @description When the last event up to there was recorded; null before the first
             */
            recordedAt: string | null;
        };
        DashboardDto: {
            /**
             * Format: date
             * @description The day in Europe/London that it speaks for
             */
            asOf: string;
            knownAt: components["schemas"]["KnownAtDto"];
            /**
             * Format: date-time
             * @description When the first event of the record was recorded, where nothing was known yet at the moment asked for
             */
            recordBegins?: string;
            reports: components["schemas"]["ReportDto"][];
            inspections: components["schemas"]["InspectionDto"][];
            judgements: components["schemas"]["JudgementDto"][];
            recommendations: components["schemas"]["RecommendationDto"][];
            actions: components["schemas"]["ActionDto"][];
            plans: components["schemas"]["ActionPlanDto"][];
            commitments: components["schemas"]["CommitmentDto"][];
            /** @description The latest changes first */
            lately: components["schemas"]["EntryDto"][];
        };
        AuthoritiesDto: {
            items: components["schemas"]["NamedDto"][];
            /**
             * Format: date-time
             * @description When the first event of the record was recorded, where nothing was known yet at the moment asked for
             */
            recordBegins?: string;
        };
        CommitteeDto: {
            /** @description The natural key: `corporate-parenting-committee` */
            code: string;
            /** @description As people write it */
            name: string;
            /** @description The authority’s code */
            authority: string;
        };
        CommitteesDto: {
            items: components["schemas"]["CommitteeDto"][];
            /**
             * Format: date-time
             * @description When the first event of the record was recorded, where nothing was known yet at the moment asked for
             */
            recordBegins?: string;
        };
        MeetingDto: {
            /** @description The authority’s code */
            authority: string;
            /** @description The committee’s code */
            committee: string;
            /** Format: date */
            date: string;
        };
        MeetingsDto: {
            items: components["schemas"]["MeetingDto"][];
            /**
             * Format: date-time
             * @description When the first event of the record was recorded, where nothing was known yet at the moment asked for
             */
            recordBegins?: string;
        };
        PointDto: {
            /**
             * Format: date
             * @description What was true on this day
             */
            on: string;
            /** @description As known at this position of the log */
            position: string;
            /**
             * Format: date-time
             * @description When the last event up to there was recorded; null before the first
             */
            recordedAt: string | null;
            /**
             * Format: date-time
             * @description When the first event of the record was recorded, where nothing was known yet at the moment asked for
             */
            recordBegins?: string;
        };
        CountsDto: {
            came: number;
            went: number;
            /** @description That were there at both points */
            changed: number;
            /** @description That came or changed with a later due date */
            slipped: number;
            /** @description With an earlier due date */
            broughtForward: number;
            /** @description That became overdue */
            overdue: number;
            /** @description That were overdue and no longer are */
            noLongerOverdue: number;
        };
        KindCountsDto: {
            came: number;
            went: number;
            /** @description That were there at both points */
            changed: number;
            /** @description That came or changed with a later due date */
            slipped: number;
            /** @description With an earlier due date */
            broughtForward: number;
            /** @description That became overdue */
            overdue: number;
            /** @description That were overdue and no longer are */
            noLongerOverdue: number;
            /** @enum {string} */
            kind: "report" | "inspection" | "judgement" | "recommendation" | "action" | "action-plan" | "commitment";
        };
        ThingDto: {
            /** @description A person’s pseudonym or the title of a post */
            owner: string | null;
            /**
             * Format: date
             * @description The due date that holds
             */
            due: string | null;
            /**
             * Format: date
             * @description The due date that was set first
             */
            firstDue: string | null;
            /** @description What was asserted of progress */
            rag: string | null;
            /** @description The grade that stands */
            grade: string | null;
            /** @enum {string} */
            kind: "report" | "inspection" | "judgement" | "recommendation" | "action" | "action-plan" | "commitment" | "import" | "passed-event";
            /**
             * Format: uuid
             * @description The UUIDv5 of its natural key
             */
            id: string;
            /** @description The short reference that people use: `CPC 2017-07-10/8/R2` */
            ref: string;
            title: string;
            /** @description Where it is in its lifecycle: `in progress` */
            status: string;
            /** @description Something remains to be done about it */
            open: boolean;
            /** @description What If-Match takes, in quotes */
            revision: string;
            /** @description The position from which this version has been known */
            knownFrom: string;
            /**
             * Format: date
             * @description The day from which this version has been true
             */
            trueFrom: string;
            /**
             * Format: date
             * @description The day from which another version, recorded already, is true instead
             */
            trueTo: string | null;
            scope: components["schemas"]["ScopeDto"] | null;
            /** Format: uuid */
            reportId: string | null;
            /** Format: uuid */
            inspectionId: string | null;
            /** Format: uuid */
            planId: string | null;
            /** @description Open, and past the due date that holds, on `asOf` */
            overdue: boolean;
            /** @description Open, and past the due date that was set first, on `asOf` */
            overdueAgainstFirst: boolean;
            /** @description Days from `asOf` to the due date; negative when late; null when nothing is due */
            daysLeft: number | null;
            /** @description Days by which the due date has moved from the first */
            slippage: number | null;
            /**
             * Format: date
             * @description The day in Europe/London for which overdue and the days left were counted
             */
            asOf: string;
            /** @description Made by an import that is not complete yet */
            beingRecorded: boolean;
            /** @description The moves that can be made from this state, in the answer of one thing: those of its lifecycle, and `withdraw-entry`. Where `trueTo` is a day, a later state is recorded already, and it decides */
            moves?: components["schemas"]["MoveDto"][];
        };
        ExplainedChangeDto: {
            /** @description The member of the state, dotted: `owner.post` */
            path: string;
            /** @description Null where there was nothing */
            from: (string | number | boolean | unknown[] | {
                [key: string]: unknown;
            }) | null;
            /** @description Null where there was nothing */
            to: (string | number | boolean | unknown[] | {
                [key: string]: unknown;
            }) | null;
            /** @description Of the entry that says who, when and why; it is among `entries` */
            by: string | null;
        };
        MovedDto: {
            /**
             * Format: date
             * @description The due date that was set first
             */
            first: string;
            /**
             * Format: date
             * @description The due date at the first point; the date that was set first where it had none then
             */
            from: string;
            /**
             * Format: date
             * @description The due date at the second point
             */
            to: string;
            /** @description Days from `from` to `to`: later is positive, and it slipped; brought forward is negative */
            days: number;
            /** @description Days from `first` to `to` */
            daysAgainstFirst: number;
        };
        ExplainingEntryDto: {
            position: string;
            /** @description `recommendation-<uuid>` */
            stream: string;
            /** @enum {string} */
            kind: "report" | "inspection" | "judgement" | "recommendation" | "action" | "action-plan" | "commitment" | "import" | "passed-event";
            /** Format: uuid */
            id: string;
            ref: string;
            title: string;
            revision: string;
            /** Format: uuid */
            eventId: string;
            /** @description `RecommendationAgreed.v1` */
            type: string;
            /** @description A pseudonym, `prs_…` */
            actor: string;
            reason: string | null;
            /** Format: date-time */
            recordedAt: string;
            /**
             * Format: date
             * @description The day that was said
             */
            effectiveOn: string;
            /**
             * Format: date
             * @description From which day it takes part in the state: its own; for a step not before the step recorded before it, for a fact not before the thing began
             */
            place: string;
            correlationId: string;
            causationId: string;
            importId: string | null;
            statusBefore: string;
            statusAfter: string;
            /** @description What the event says; of `ImportAccepted.v1` and `ImportDraftPart.v1` without the draft */
            data: {
                [key: string]: unknown;
            };
            /** @description What it changed at its place */
            changes: components["schemas"]["ChangeDto"][];
            /** @description What it changed as of the last day on which anything changes, where that is otherwise: nothing, where later entries stand over it. Null where it is the same */
            lastChanges: components["schemas"]["ChangeDto"][] | null;
            /** @description It was agreed ahead of its day, and the thing ended first, as known at the moment: nothing came of it */
            lapsed: boolean;
            /** @description The rule that it broke, in words; null where it is regular */
            irregular: string | null;
            /** @description Why nobody may have recorded it: empty of nearly every entry. It stands as the log has it all the same */
            alarms: components["schemas"]["EntryAlarmDto"][];
            /** @description By what it is withdrawn, as recorded by mistake, as known at the moment; null where it stands */
            withdrawn: components["schemas"]["WithdrawnDto"] | null;
            /** @description Of a withdrawal: what it withdrew */
            withdraws: components["schemas"]["OtherEntryDto"][];
            /** @description Where `lastChanges` is told: the next entry by its place that stands over it, as known at the moment */
            overtakenBy: components["schemas"]["OtherEntryDto"] | null;
            source: components["schemas"]["SourceDto"] | null;
            /**
             * @description The only one of the two points whose state takes it into account
             * @enum {string}
             */
            countedAt: "from" | "to";
        };
        ThingDifferenceDto: {
            /**
             * @description `went`: the second point does not know it, or it was not true on its day
             * @enum {string}
             */
            what: "came" | "went" | "changed" | "same";
            /** @enum {string} */
            kind: "report" | "inspection" | "judgement" | "recommendation" | "action" | "action-plan" | "commitment";
            /** Format: uuid */
            id: string;
            ref: string;
            title: string;
            /** @description As it stood at the first point; null when it was not there */
            from: components["schemas"]["ThingDto"] | null;
            /** @description As it stood at the second point; null when it was not there */
            to: components["schemas"]["ThingDto"] | null;
            /** @description Of a thing that was there at both points */
            changes: components["schemas"]["ExplainedChangeDto"][];
            /** @description Where the due date is another */
            moved: components["schemas"]["MovedDto"] | null;
            /** @description `became` or `no longer`, be it that only days went by; null when overdue or not as before */
            overdue: string | null;
            /** @description The events that one point takes into account and the other does not, as recorded: of many, the first, the last that changed each member, and the last hundred */
            entries: components["schemas"]["ExplainingEntryDto"][];
            /** @description How many such events there are */
            events: number;
        };
        ComparisonDto: {
            /** @description The cursor of the next page; null on the last */
            next: string | null;
            /** @description How many there are on all pages, counted up to 10,000 */
            total: number;
            /** @description There are more than `total`: they were not counted further */
            moreThanTotal?: boolean;
            /**
             * Format: date-time
             * @description When the first event of the record was recorded, where nothing was known yet at the moment asked for
             */
            recordBegins?: string;
            from: components["schemas"]["PointDto"];
            to: components["schemas"]["PointDto"];
            /** @description Of the whole scope, whatever kind or difference is asked for */
            counts: components["schemas"]["CountsDto"];
            /** @description The same, kind by kind */
            kinds: components["schemas"]["KindCountsDto"][];
            /** @description Kind by kind, then by short reference */
            items: components["schemas"]["ThingDifferenceDto"][];
        };
        ThingComparisonDto: {
            from: components["schemas"]["PointDto"];
            to: components["schemas"]["PointDto"];
            difference: components["schemas"]["ThingDifferenceDto"];
        };
        ReplayStepDto: {
            position: string;
            /** @description `recommendation-<uuid>` */
            stream: string;
            /** @enum {string} */
            kind: "report" | "inspection" | "judgement" | "recommendation" | "action" | "action-plan" | "commitment" | "import" | "passed-event";
            /** Format: uuid */
            id: string;
            ref: string;
            title: string;
            revision: string;
            /** Format: uuid */
            eventId: string;
            /** @description `RecommendationAgreed.v1` */
            type: string;
            /** @description A pseudonym, `prs_…` */
            actor: string;
            reason: string | null;
            /** Format: date-time */
            recordedAt: string;
            /**
             * Format: date
             * @description The day that was said
             */
            effectiveOn: string;
            /**
             * Format: date
             * @description From which day it takes part in the state: its own; for a step not before the step recorded before it, for a fact not before the thing began
             */
            place: string;
            correlationId: string;
            causationId: string;
            importId: string | null;
            statusBefore: string;
            statusAfter: string;
            /** @description What the event says; of `ImportAccepted.v1` and `ImportDraftPart.v1` without the draft */
            data: {
                [key: string]: unknown;
            };
            /** @description What it changed at its place */
            changes: components["schemas"]["ChangeDto"][];
            /** @description What it changed as of the last day on which anything changes, where that is otherwise: nothing, where later entries stand over it. Null where it is the same */
            lastChanges: components["schemas"]["ChangeDto"][] | null;
            /** @description It was agreed ahead of its day, and the thing ended first, as known at the moment: nothing came of it */
            lapsed: boolean;
            /** @description The rule that it broke, in words; null where it is regular */
            irregular: string | null;
            /** @description Why nobody may have recorded it: empty of nearly every entry. It stands as the log has it all the same */
            alarms: components["schemas"]["EntryAlarmDto"][];
            /** @description By what it is withdrawn, as recorded by mistake, as known at the moment; null where it stands */
            withdrawn: components["schemas"]["WithdrawnDto"] | null;
            /** @description Of a withdrawal: what it withdrew */
            withdraws: components["schemas"]["OtherEntryDto"][];
            /** @description Where `lastChanges` is told: the next entry by its place that stands over it, as known at the moment */
            overtakenBy: components["schemas"]["OtherEntryDto"] | null;
            source: components["schemas"]["SourceDto"] | null;
            /** @description Its number in the story, from 1 in the order of the log */
            step: number;
        };
        ReplayDto: {
            /** @description The cursor of the next page; null on the last */
            next: string | null;
            /** @description How many there are on all pages, counted up to 10,000 */
            total: number;
            /** @description There are more than `total`: they were not counted further */
            moreThanTotal?: boolean;
            /**
             * Format: date-time
             * @description When the first event of the record was recorded, where nothing was known yet at the moment asked for
             */
            recordBegins?: string;
            items: components["schemas"]["ReplayStepDto"][];
        };
        AlarmDto: {
            /**
             * @description No move leads to it from the state that its thing was in (`no-legal-successor`); it says that it was recorded later than the event store had it (`recorded-after-stored`); it lacks what Oversight writes with every event (`not-of-oversight`)
             * @enum {string}
             */
            code: "no-legal-successor" | "recorded-after-stored" | "not-of-oversight" | "differs-from-leaf" | "missing-from-log" | "not-sealed" | "leaf-missing";
            /** @description One sentence: what is wrong with it */
            message: string;
            /** @description `action-<uuid>` */
            stream: string;
            /** @description Of the event in its stream */
            revision: string;
            position: string;
            /** @description `ActionBlocked.v1`, as it is stored */
            type: string;
            /** @enum {string} */
            kind: "report" | "inspection" | "judgement" | "recommendation" | "action" | "action-plan" | "commitment" | "import" | "passed-event";
            /**
             * Format: uuid
             * @description Of the thing
             */
            id: string;
            /** @description Its reference */
            ref: string;
            /**
             * Format: date-time
             * @description When the event store had it
             */
            storedAt: string;
        };
        AlarmListDto: {
            /** @description The cursor of the next page; null on the last */
            next: string | null;
            /** @description How many there are on all pages, counted up to 10,000 */
            total: number;
            /** @description There are more than `total`: they were not counted further */
            moreThanTotal?: boolean;
            /**
             * Format: date-time
             * @description When the first event of the record was recorded, where nothing was known yet at the moment asked for
             */
            recordBegins?: string;
            items: components["schemas"]["AlarmDto"][];
        };
        RecordDiscrepanciesDto: {
            items: components["schemas"]["RecordDiscrepancyDto"][];
        };
        SeenDto: {
            /** @description A pseudonym, `prs_…` */
            by: string;
            /** Format: date-time */
            at: string;
        };
        WhatOrderChangedDto: {
            /** @description It speaks for the record up to here: the last entry of before */
            position: string;
            /**
             * Format: date
             * @description The day on which it was worked out: compared beside the days of meetings
             */
            today: string;
            /** @description How many things differ */
            things: number;
            /**
             * Format: date-time
             * @description When it was worked out
             */
            madeAt: string;
            /** @description Who has seen it, and when; null for nobody yet */
            seen: components["schemas"]["SeenDto"] | null;
        };
        NamedEntryDto: {
            /** @description `ProgressReported.v1` */
            type: string;
            /**
             * Format: date
             * @description The day that was said
             */
            effectiveOn: string;
            /** Format: date-time */
            recordedAt: string;
            /** @description In the stream of the thing */
            revision: string;
            /**
             * Format: date
             * @description From which day it takes part in the state
             */
            place: string;
        };
        EnteredLateDto: {
            /** @description Entered late */
            entry: components["schemas"]["NamedEntryDto"];
            /** @description Of a later day, and recorded before it */
            after: components["schemas"]["NamedEntryDto"];
        };
        ChangedLineDto: {
            /** @description The member of the state, dotted: `owner.post` */
            path: string;
            /** @description As it was told by the order of recording; null where there was nothing */
            until: (string | number | boolean | unknown[] | {
                [key: string]: unknown;
            }) | null;
            /** @description As it is told since each entry holds from its own day; null where there is nothing */
            now: (string | number | boolean | unknown[] | {
                [key: string]: unknown;
            }) | null;
            /**
             * Format: date
             * @description The first of the days compared, one after another, on which these two differ so
             */
            firstDay: string;
            /**
             * Format: date
             * @description The last of them
             */
            lastDay: string;
            /** @description Why */
            because: components["schemas"]["EnteredLateDto"] | null;
        };
        ChangedThingDto: {
            /** @enum {string} */
            kind: "report" | "inspection" | "judgement" | "recommendation" | "action" | "action-plan" | "commitment";
            /** Format: uuid */
            id: string;
            ref: string;
            title: string;
            lines: components["schemas"]["ChangedLineDto"][];
        };
        OrderOfEntriesDto: {
            /** @description The cursor of the next page; null on the last */
            next: string | null;
            /** @description How many there are on all pages, counted up to 10,000 */
            total: number;
            /** @description There are more than `total`: they were not counted further */
            moreThanTotal?: boolean;
            /**
             * Format: date-time
             * @description When the first event of the record was recorded, where nothing was known yet at the moment asked for
             */
            recordBegins?: string;
            /** @description Null where nothing was recorded before */
            whole: components["schemas"]["WhatOrderChangedDto"] | null;
            /** @description By their references */
            items: components["schemas"]["ChangedThingDto"][];
        };
        ListedSchemaDto: {
            /** @description The event’s name in the log, with its version: `ActionPlanned.v1` */
            type: string;
            version: number;
            /** @description What it happens to, and what the names of its streams begin with */
            kind: string;
            /** @description The schema’s own identifier; not an address */
            $id: string;
            /** @description Where the schema is */
            href: string;
        };
        SchemaListDto: {
            items: components["schemas"]["ListedSchemaDto"][];
        };
        LiveDto: {
            /** @enum {string} */
            status: "live";
        };
        PoisonFactsDto: {
            /** @description The projection that stopped at it */
            projection: string;
            /** Format: uuid */
            eventId: string;
            type: string;
            stream: string;
            revision: string;
            position: string;
            /** @description What the projection said of it */
            error: string;
        };
        EventAheadDto: {
            /** Format: uuid */
            eventId: string;
            type: string;
            stream: string;
            revision: string;
            position: string;
            /** @description What its writer’s clock said */
            recordedAt: string;
            /**
             * Format: date-time
             * @description What the event store’s clock said
             */
            created: string;
            /** @description Milliseconds between the two */
            aheadMs: number;
        };
        CheckDto: {
            name: string;
            ok: boolean;
            detail: string;
            /** @description Milliseconds behind the log */
            lagMs?: number;
            /** @description Milliseconds that the clock of this process is ahead of the event store’s; negative: behind */
            skewMs?: number;
            /** @description The event at which it stopped; POST /v1/passed-events passes it */
            poison?: components["schemas"]["PoisonFactsDto"];
            /** @description An alarm: the last event whose writer had a clock more than a minute ahead of the event store’s */
            ahead?: components["schemas"]["EventAheadDto"];
            /** @description An alarm: how many events nobody may have recorded */
            alarms?: number;
            /** @description The newest of them; GET /v1/audit/alarms lists all */
            alarm?: components["schemas"]["AlarmDto"];
        };
        ReadyDto: {
            /** @enum {string} */
            status: "ready" | "not ready";
            checks: components["schemas"]["CheckDto"][];
        };
        ReportState: {
            /** @description Short reference made of the natural key: `CPC 2017-07-10/8`. */
            ref: string;
            /** @description Whose paper, before whom, when. Everything can be filtered by it. */
            scope: {
                /** @description `code` is the natural key (`southwark`, `corporate-parenting-committee`); `name` is as people write it. */
                authority: {
                    code: string;
                    name: string;
                };
                /** @description `code` is the natural key (`southwark`, `corporate-parenting-committee`); `name` is as people write it. */
                committee: {
                    code: string;
                    name: string;
                };
                /**
                 * Format: date
                 * @description A calendar day as the law or a minute gives it: `2017-09-20`. Never an instant.
                 */
                meeting: string;
            };
            itemNo: string;
            classification: string;
            title: string;
            wards: string | null;
            from: string | null;
            lastParagraph: (number | string) | null;
            /** @description A document of the record: evidence, or a paper that was read. */
            document: {
                /** @description SHA-256, hex. */
                sha256: string;
                name: string;
                mediaType: string;
            };
            inspectionId: string | null;
            audit: {
                leadOfficer: string | null;
                author: string | null;
                version: string | null;
                dated: string | null;
                keyDecision: string | null;
            };
            backgroundDocuments: {
                title: string;
                heldAt: string | null;
                contact: string | null;
            }[];
            appendices: {
                no: string | null;
                title: string;
                link: string | null;
            }[];
            findings: {
                text: string;
                figures: string[];
                /** @description Where in a source document a fact stands, and the words it was read from. `from` and `to` count UTF-16 units of the document's text, `to` exclusive. */
                source: {
                    /** @description SHA-256 of the document, hex. */
                    document: string;
                    section: string | null;
                    paragraph: (number | string) | null;
                    page: number | null;
                    from: number;
                    to: number;
                    words: string;
                };
            }[];
            dates: {
                /** @description Where in a source document a fact stands, and the words it was read from. `from` and `to` count UTF-16 units of the document's text, `to` exclusive. */
                source: {
                    /** @description SHA-256 of the document, hex. */
                    document: string;
                    section: string | null;
                    paragraph: (number | string) | null;
                    page: number | null;
                    from: number;
                    to: number;
                    words: string;
                };
                words: string;
                /** @description Null with `latest` where the words alone give no days ("over the next 12 to 24 months"). */
                earliest: string | null;
                latest: string | null;
            }[];
            source: {
                /** @description SHA-256 of the document, hex. */
                document: string;
                section: string | null;
                paragraph: (number | string) | null;
                page: number | null;
                from: number;
                to: number;
                words: string;
            } | null;
            /** @description For each field of a fact that was read from a place of its own (`title`, `audit.author`): where. */
            sources: {
                [key: string]: {
                    /** @description SHA-256 of the document, hex. */
                    document: string;
                    section: string | null;
                    paragraph: (number | string) | null;
                    page: number | null;
                    from: number;
                    to: number;
                    words: string;
                };
            };
            /** @enum {string} */
            status: "received" | "sent to constitutional team" | "published" | "considered";
            sentOn: string | null;
            publishedOn: string | null;
            consideredAt: string | null;
            minute: string | null;
            laterDocuments: {
                /** @description SHA-256, hex. */
                sha256: string;
                name: string;
                mediaType: string;
            }[];
            consultation: {
                who: string;
                sought: string | null;
                included: string | null;
            }[];
            /** @description In the order of their numbers, which is that of recording: a discrepancy of an earlier day can be found later. */
            discrepancies: {
                resolved: {
                    how: string;
                    by: string;
                } | null;
                no: number;
                statements: {
                    text: string;
                    source: {
                        /** @description SHA-256 of the document, hex. */
                        document: string;
                        section: string | null;
                        paragraph: (number | string) | null;
                        page: number | null;
                        from: number;
                        to: number;
                        words: string;
                    } | null;
                }[];
                why: string;
            }[];
        };
        InspectionState: {
            /** @description Short reference: `Ofsted southwark 2017-03-06`. */
            ref: string;
            inspectorate: string;
            /** @description Whose paper, before whom, when. Everything can be filtered by it. */
            scope: {
                /** @description `code` is the natural key (`southwark`, `corporate-parenting-committee`); `name` is as people write it. */
                authority: {
                    code: string;
                    name: string;
                };
                /** @description `code` is the natural key (`southwark`, `corporate-parenting-committee`); `name` is as people write it. */
                committee: {
                    code: string;
                    name: string;
                };
                /**
                 * Format: date
                 * @description A calendar day as the law or a minute gives it: `2017-09-20`. Never an instant.
                 */
                meeting: string;
            };
            /** @description A framework of `domain/frameworks`: `ofsted-sif-2013`. */
            framework: string;
            /** @description The power it was made under: "Education and Inspections Act 2006, section 136". */
            power: string | null;
            previous: {
                words: string;
                /** @description Null with `latest` where the words alone give no days ("over the next 12 to 24 months"). */
                earliest: string | null;
                latest: string | null;
            } | null;
            leadInspector: string | null;
            source: {
                /** @description SHA-256 of the document, hex. */
                document: string;
                section: string | null;
                paragraph: (number | string) | null;
                page: number | null;
                from: number;
                to: number;
                words: string;
            } | null;
            /** @description For each field of a fact that was read from a place of its own (`title`, `audit.author`): where. */
            sources: {
                [key: string]: {
                    /** @description SHA-256 of the document, hex. */
                    document: string;
                    section: string | null;
                    paragraph: (number | string) | null;
                    page: number | null;
                    from: number;
                    to: number;
                    words: string;
                };
            };
            /** @enum {string} */
            status: "announced" | "started" | "concluded" | "published";
            announcedOn: string | null;
            startedOn: string | null;
            concludedOn: string | null;
            publishedOn: string | null;
            /** @description When the authority had the report in hand: what the statutory clock counts from. */
            receivedOn: string | null;
        };
        JudgementState: {
            /** @description Short reference: `Ofsted southwark 2017-03-06/J2.1`. */
            ref: string;
            /** @description Whose paper, before whom, when. Everything can be filtered by it. */
            scope: {
                /** @description `code` is the natural key (`southwark`, `corporate-parenting-committee`); `name` is as people write it. */
                authority: {
                    code: string;
                    name: string;
                };
                /** @description `code` is the natural key (`southwark`, `corporate-parenting-committee`); `name` is as people write it. */
                committee: {
                    code: string;
                    name: string;
                };
                /**
                 * Format: date
                 * @description A calendar day as the law or a minute gives it: `2017-09-20`. Never an instant.
                 */
                meeting: string;
            };
            inspectionId: string;
            reportId: string | null;
            framework: string;
            /** @description The area's code in its framework: `overall`, `2`, `2.1`. */
            code: string;
            area: string;
            /** @description The code of the area above it, or null. */
            parent: string | null;
            grade: string;
            /** @description The grade as the document words it, where it is a sentence. */
            words: string | null;
            source: {
                /** @description SHA-256 of the document, hex. */
                document: string;
                section: string | null;
                paragraph: (number | string) | null;
                page: number | null;
                from: number;
                to: number;
                words: string;
            } | null;
            /** @enum {string} */
            status: "recorded" | "challenged" | "revised" | "confirmed" | "withdrawn";
            /** @description The grade that was first given; `grade` is the one that stands. */
            firstGrade: string;
            /** @description Who challenged it last. */
            challengedBy: string | null;
        };
        RecommendationState: {
            /** @description Short reference: `CPC 2017-07-10/8/R2`. */
            ref: string;
            /** @description Whose paper, before whom, when. Everything can be filtered by it. */
            scope: {
                /** @description `code` is the natural key (`southwark`, `corporate-parenting-committee`); `name` is as people write it. */
                authority: {
                    code: string;
                    name: string;
                };
                /** @description `code` is the natural key (`southwark`, `corporate-parenting-committee`); `name` is as people write it. */
                committee: {
                    code: string;
                    name: string;
                };
                /**
                 * Format: date
                 * @description A calendar day as the law or a minute gives it: `2017-09-20`. Never an instant.
                 */
                meeting: string;
            };
            /**
             * @description Other origins (inspectorate, scrutiny) have ways in of their own.
             * @constant
             */
            origin: "committee";
            /** @enum {string|null} */
            kind: "note" | "approve" | "request" | "refer" | null;
            no: string;
            addressee: string | null;
            /** @description As it stands: amended where the meeting amended it. */
            text: string;
            reportId: string;
            inspectionId: string | null;
            source: {
                /** @description SHA-256 of the document, hex. */
                document: string;
                section: string | null;
                paragraph: (number | string) | null;
                page: number | null;
                from: number;
                to: number;
                words: string;
            } | null;
            /** @enum {string} */
            status: "proposed" | "agreed" | "agreed as amended" | "rejected" | "deferred" | "referred" | "withdrawn" | "discharged" | "in progress" | "implementation claimed" | "verified" | "closed";
            resolution: {
                /**
                 * Format: date
                 * @description A calendar day as the law or a minute gives it: `2017-09-20`. Never an instant.
                 */
                meeting: string;
                minute: string | null;
            } | null;
            referredTo: string | null;
            /** @description By pseudonym: `prs_…`. */
            claimedBy: string | null;
            evidence: {
                title: string;
                sha256: string | null;
            }[];
            /** @description By pseudonym: `prs_…`. */
            verifiedBy: string | null;
            /** @enum {string|null} */
            closedAs: "implemented" | "not implemented" | "superseded" | "no longer applicable" | null;
            supersededBy: string | null;
        };
        ActionState: {
            /** @description Short reference: `CPC 2017-07-10/8/A12.1`. */
            ref: string;
            /** @description Whose paper, before whom, when. Everything can be filtered by it. */
            scope: {
                /** @description `code` is the natural key (`southwark`, `corporate-parenting-committee`); `name` is as people write it. */
                authority: {
                    code: string;
                    name: string;
                };
                /** @description `code` is the natural key (`southwark`, `corporate-parenting-committee`); `name` is as people write it. */
                committee: {
                    code: string;
                    name: string;
                };
                /**
                 * Format: date
                 * @description A calendar day as the law or a minute gives it: `2017-09-20`. Never an instant.
                 */
                meeting: string;
            };
            paragraph: (number | string) | null;
            bullet: number | null;
            /** @description The whole of it as written; objective and means apart where the document parts them. */
            text: string;
            objective: string;
            means: string | null;
            reportId: string;
            inspectionId: string | null;
            planId: string | null;
            /** @description Recommendations that it answers. */
            answers: string[];
            source: {
                /** @description SHA-256 of the document, hex. */
                document: string;
                section: string | null;
                paragraph: (number | string) | null;
                page: number | null;
                from: number;
                to: number;
                words: string;
            } | null;
            /** @enum {string} */
            status: "planned" | "agreed" | "in progress" | "blocked" | "completion claimed" | "verified" | "closed" | "cancelled" | "superseded";
            owner: ({
                person: string;
            } | {
                post: string;
            }) | null;
            /** @description The first that stands, by the days from which they hold; slippage is counted against it for ever. */
            firstDue: string | null;
            due: string | null;
            /** @description How often the due date was revised. */
            revisions: number;
            /** @description Who approved the date that stands, where it was revised. */
            dueApprovedBy: string | null;
            rag: {
                /**
                 * @description What someone asserted of progress; kept apart from lifecycle and from computed overdue.
                 * @enum {string}
                 */
                value: "red" | "amber" | "green";
                rule: string | null;
                note: string;
            } | null;
            /** @description By pseudonym: `prs_…`. */
            claimedBy: string | null;
            evidence: {
                title: string;
                sha256: string | null;
            }[];
            /** @description By pseudonym: `prs_…`. */
            verifiedBy: string | null;
            supersededBy: string | null;
        };
        ActionPlanState: {
            /** @description Short reference: `CPC 2017-07-10/8/plan`. */
            ref: string;
            /** @description Whose paper, before whom, when. Everything can be filtered by it. */
            scope: {
                /** @description `code` is the natural key (`southwark`, `corporate-parenting-committee`); `name` is as people write it. */
                authority: {
                    code: string;
                    name: string;
                };
                /** @description `code` is the natural key (`southwark`, `corporate-parenting-committee`); `name` is as people write it. */
                committee: {
                    code: string;
                    name: string;
                };
                /**
                 * Format: date
                 * @description A calendar day as the law or a minute gives it: `2017-09-20`. Never an instant.
                 */
                meeting: string;
            };
            title: string;
            inspectionId: string;
            reportId: string | null;
            /** @enum {string} */
            status: "drafting" | "draft issued" | "returned to cabinet" | "approved" | "submitted" | "published";
            duties: {
                /** @description `null`: nobody is named, so that whoever is sent the plan first meets it. */
                recipients: {
                    /** @description `secretary-of-state` */
                    code: string;
                    name: string;
                    /** @description What papers call them besides. */
                    aliases: string[];
                    /** @description Their own last day, where the law sets one; `null`: the duty's. */
                    due: string | null;
                }[] | null;
                /** @description `null`: nothing need be published. */
                publication: {
                    /** @description "the written statement of action" */
                    what: string;
                    /** @description Its own last day, where the law sets one; `null`: the duty's. */
                    due: string | null;
                } | null;
                /** @description `written-statement-of-action` */
                clock: string;
                law: string;
                /** @enum {string} */
                trigger: "publication" | "receipt";
                /**
                 * Format: date
                 * @description A calendar day as the law or a minute gives it: `2017-09-20`. Never an instant.
                 */
                triggerDate: string;
                days: number;
                stated: string | null;
                /**
                 * Format: date
                 * @description A calendar day as the law or a minute gives it: `2017-09-20`. Never an instant.
                 */
                computed: string;
                /** @description Working days of the week that were not counted, and why. */
                excluded: {
                    /**
                     * Format: date
                     * @description A calendar day as the law or a minute gives it: `2017-09-20`. Never an instant.
                     */
                    date: string;
                    why: string;
                }[];
                /** @description `null` when the record states no date. */
                agrees: boolean | null;
                source: {
                    /** @description SHA-256 of the document, hex. */
                    document: string;
                    section: string | null;
                    paragraph: (number | string) | null;
                    page: number | null;
                    from: number;
                    to: number;
                    words: string;
                } | null;
            }[];
            /** @description The ids of the actions in the plan. */
            actions: string[];
            draftIssuedOn: string | null;
            returnedOn: string | null;
            approval: {
                /**
                 * Format: date
                 * @description A calendar day as the law or a minute gives it: `2017-09-20`. Never an instant.
                 */
                on: string;
                by: string;
            } | null;
            submissions: {
                recipient: string;
                /**
                 * Format: date
                 * @description A calendar day as the law or a minute gives it: `2017-09-20`. Never an instant.
                 */
                on: string;
                means: string;
            }[];
            publishedOn: string | null;
        };
        CommitmentState: {
            /** @description Short reference: `CPC 2017-07-10/8/C15`. */
            ref: string;
            /** @description Whose paper, before whom, when. Everything can be filtered by it. */
            scope: {
                /** @description `code` is the natural key (`southwark`, `corporate-parenting-committee`); `name` is as people write it. */
                authority: {
                    code: string;
                    name: string;
                };
                /** @description `code` is the natural key (`southwark`, `corporate-parenting-committee`); `name` is as people write it. */
                committee: {
                    code: string;
                    name: string;
                };
                /**
                 * Format: date
                 * @description A calendar day as the law or a minute gives it: `2017-09-20`. Never an instant.
                 */
                meeting: string;
            };
            paragraph: (number | string) | null;
            text: string;
            to: string | null;
            by: string | null;
            reportId: string;
            source: {
                /** @description SHA-256 of the document, hex. */
                document: string;
                section: string | null;
                paragraph: (number | string) | null;
                page: number | null;
                from: number;
                to: number;
                words: string;
            } | null;
            /** @enum {string} */
            status: "made" | "kept" | "withdrawn";
            /** @description The meeting that was reported back to, and the report that did it. */
            kept: {
                /**
                 * Format: date
                 * @description A calendar day as the law or a minute gives it: `2017-09-20`. Never an instant.
                 */
                meeting: string;
                report: string;
            } | null;
        };
        ImportState: {
            /** @constant */
            status: "receiving";
            parts: number;
            received: number;
            /** @description A document of the record: evidence, or a paper that was read. */
            document: {
                /** @description SHA-256, hex. */
                sha256: string;
                name: string;
                mediaType: string;
            };
            title: string;
            /** @description The report that the document is, or is a version of. */
            reportId: string;
        } | {
            /** @constant */
            status: "recording";
            recorded?: {
                kind: string;
                id: string;
                ref: string;
            }[];
            unchanged?: {
                kind: string;
                id: string;
                ref: string;
            }[];
            differences?: {
                kind: string;
                id: string;
                ref: string;
                field: string;
                recorded: string | null;
                document: string | null;
            }[];
            leftOut?: {
                what: string;
                why: string;
            }[];
            /** @description A document of the record: evidence, or a paper that was read. */
            document: {
                /** @description SHA-256, hex. */
                sha256: string;
                name: string;
                mediaType: string;
            };
            title: string;
            /** @description The report that the document is, or is a version of. */
            reportId: string;
        } | {
            /** @constant */
            status: "completed";
            recorded: {
                kind: string;
                id: string;
                ref: string;
            }[];
            unchanged: {
                kind: string;
                id: string;
                ref: string;
            }[];
            differences: {
                kind: string;
                id: string;
                ref: string;
                field: string;
                recorded: string | null;
                document: string | null;
            }[];
            leftOut: {
                what: string;
                why: string;
            }[];
            /** @description A document of the record: evidence, or a paper that was read. */
            document: {
                /** @description SHA-256, hex. */
                sha256: string;
                name: string;
                mediaType: string;
            };
            title: string;
            /** @description The report that the document is, or is a version of. */
            reportId: string;
        } | {
            /** @constant */
            status: "withdrawing";
            /** @description The things whose entries of this import do not stand any more. */
            withdrawn?: {
                kind: string;
                id: string;
                ref: string;
            }[];
            left?: {
                kind: string;
                id: string;
                ref: string;
                why: string;
            }[];
            recorded: {
                kind: string;
                id: string;
                ref: string;
            }[];
            unchanged: {
                kind: string;
                id: string;
                ref: string;
            }[];
            differences: {
                kind: string;
                id: string;
                ref: string;
                field: string;
                recorded: string | null;
                document: string | null;
            }[];
            leftOut: {
                what: string;
                why: string;
            }[];
            /** @description A document of the record: evidence, or a paper that was read. */
            document: {
                /** @description SHA-256, hex. */
                sha256: string;
                name: string;
                mediaType: string;
            };
            title: string;
            /** @description The report that the document is, or is a version of. */
            reportId: string;
        } | {
            /** @constant */
            status: "withdrawn";
            /** @description The things whose entries of this import do not stand any more. */
            withdrawn: {
                kind: string;
                id: string;
                ref: string;
            }[];
            left: {
                kind: string;
                id: string;
                ref: string;
                why: string;
            }[];
            recorded: {
                kind: string;
                id: string;
                ref: string;
            }[];
            unchanged: {
                kind: string;
                id: string;
                ref: string;
            }[];
            differences: {
                kind: string;
                id: string;
                ref: string;
                field: string;
                recorded: string | null;
                document: string | null;
            }[];
            leftOut: {
                what: string;
                why: string;
            }[];
            /** @description A document of the record: evidence, or a paper that was read. */
            document: {
                /** @description SHA-256, hex. */
                sha256: string;
                name: string;
                mediaType: string;
            };
            title: string;
            /** @description The report that the document is, or is a version of. */
            reportId: string;
        };
        PassedEventState: {
            /** @description Which projection stopped at it. */
            projection: string;
            eventId: string;
            type: string;
            stream: string;
            revision: string;
            position: string;
            error: string;
            /** @constant */
            status: "passed";
        };
    };
    responses: {
        /** @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key */
        Problem400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"];
            };
        };
        /** @description `forbidden-to-actor`: You may not do this */
        Problem403: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"];
            };
        };
        /** @description `not-acceptable`: It is not answered in any type that you accept */
        Problem406: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"];
            };
        };
        /** @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read */
        Problem500: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"];
            };
        };
        /** @description `request-timeout`: The request did not come in time */
        Problem408: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"];
            };
        };
        /**
         * @description `payload-too-large`: The body is too large
         *
         *     `payload-too-large`: The body is too large
         */
        Problem413: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"];
            };
        };
        /**
         * @description `unsupported-media-type`: The body is of a type that this operation does not take
         *
         *     `unsupported-media-type`: The body is of a type that this operation does not take
         */
        Problem415: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"];
            };
        };
        /** @description `invalid`: A value is wrong. `idempotency-key-reused`: This Idempotency-Key stands for another request. `reason-required`: A reason is required. `unreadable-document`: The document cannot be read */
        Problem422: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"];
            };
        };
        /** @description `too-many-requests`: You send too much at once */
        Problem429: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"];
            };
        };
        /** @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet */
        Problem503: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"];
            };
        };
        /** @description `position-lost-in-restore`: What was recorded at that position was lost in a restore */
        Problem410: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"];
            };
        };
        /** @description `unauthenticated`: A valid bearer token is needed */
        Problem401: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"];
            };
        };
        /** @description `forbidden-by-lifecycle`: Its state does not allow this. `already-exists`: The record has it already, with other facts */
        Problem409: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"];
            };
        };
        /** @description `not-found`: There is no such thing. `no-such-route`: There is nothing at this address */
        Problem404: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"];
            };
        };
        /** @description `lost-race`: It has changed since you read it */
        Problem412: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"];
            };
        };
        /** @description `precondition-required`: If-Match is required */
        Problem428: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDto"];
            };
        };
    };
    parameters: {
        /** @description A UUID of the caller’s, kept with whatever the request leads to */
        XCorrelationId: string;
        /** @description The ETag of the answer that you have: 304 when it is still so */
        IfNoneMatch: string;
        /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
        IdempotencyKey: string;
        /** @description The ETag of what you read: one quoted revision */
        IfMatch: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    discoverIssuer: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiscoveryDto"];
                };
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            500: components["responses"]["Problem500"];
        };
    };
    listKeys: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeySetDto"];
                };
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            406: components["responses"]["Problem406"];
            500: components["responses"]["Problem500"];
        };
    };
    takeToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenRequestDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenDto"];
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            403: components["responses"]["Problem403"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            503: components["responses"]["Problem503"];
        };
    };
    listReports: {
        parameters: {
            query?: {
                /** @description What was true on this day, today in Europe/London when left out; it may lie ahead */
                on?: string;
                /** @description As it was known at this instant, or at the end of this day in Europe/London; as known now when left out */
                asAt?: string;
                /** @description As it was known at this position of the log: instead of `asAt` */
                atPosition?: string;
                /** @description Wait until the read models hold this position, for some seconds */
                minPosition?: string;
                /** @description How many on a page, 50 when left out */
                limit?: number;
                /** @description From `next` of the page before */
                cursor?: string;
                /** @description What to sort by, `ref` when left out */
                sort?: "ref" | "title" | "status" | "due" | "firstDue" | "meeting" | "knownFrom";
                /** @description Which way to sort, `ascending` when left out */
                order?: "ascending" | "descending";
                /** @description An authority’s code */
                authority?: string;
                /** @description A committee’s code */
                committee?: string;
                /** @description A meeting’s day */
                meeting?: string;
                /** @description States of the lifecycle, any of them: `a,b` */
                status?: ("received" | "sent to constitutional team" | "published" | "considered")[];
                /** @description Whether something remains to be done */
                open?: boolean;
                /** @description A person’s pseudonym or the title of a post */
                owner?: string;
                /** @description What was asserted of progress */
                rag?: ("red" | "amber" | "green")[];
                /** @description The grade that stands */
                grade?: string;
                /** @description Open and past the due date, on the day asked for */
                overdue?: boolean;
                /** @description Of this report */
                reportId?: string;
                /** @description Of this inspection */
                inspectionId?: string;
                /** @description In this action plan */
                planId?: string;
                /** @description Words in the title or the short reference, every one of them, in whatever case, with or without accents */
                text?: string;
            };
            header?: {
                /** @description The ETag of the answer that you have: 304 when it is still so */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportListDto"];
                };
            };
            /** @description What you have is still so */
            304: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            406: components["responses"]["Problem406"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    receiveReport: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header?: {
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiveReportDto"];
            };
        };
        responses: {
            /** @description It was recorded with these very facts before, and this is how it was then; or only a preview was asked for. Nothing changed */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    /** @description Where the thing is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "report";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["ReportState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /** @description It is in the record */
            201: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    /** @description Where the thing is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "report";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["ReportState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    getReport: {
        parameters: {
            query?: {
                /** @description What was true on this day, today in Europe/London when left out; it may lie ahead */
                on?: string;
                /** @description As it was known at this instant, or at the end of this day in Europe/London; as known now when left out */
                asAt?: string;
                /** @description As it was known at this position of the log: instead of `asAt` */
                atPosition?: string;
                /** @description Wait until the read models hold this position, for some seconds */
                minPosition?: string;
            };
            header?: {
                /** @description The ETag of the answer that you have: 304 when it is still so */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportDto"];
                };
            };
            /** @description What you have is still so */
            304: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getReportHistory: {
        parameters: {
            query?: {
                /** @description What was true on this day, today in Europe/London when left out; it may lie ahead */
                on?: string;
                /** @description As it was known at this instant, or at the end of this day in Europe/London; as known now when left out */
                asAt?: string;
                /** @description As it was known at this position of the log: instead of `asAt` */
                atPosition?: string;
                /** @description Wait until the read models hold this position, for some seconds */
                minPosition?: string;
                /** @description How many on a page, 50 when left out */
                limit?: number;
                /** @description From `next` of the page before */
                cursor?: string;
                /** @description Oldest first is `ascending`, the order when left out */
                order?: "ascending" | "descending";
            };
            header?: {
                /** @description The ETag of the answer that you have: 304 when it is still so */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryListDto"];
                };
            };
            /** @description What you have is still so */
            304: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listInspections: {
        parameters: {
            query?: {
                /** @description What was true on this day, today in Europe/London when left out; it may lie ahead */
                on?: string;
                /** @description As it was known at this instant, or at the end of this day in Europe/London; as known now when left out */
                asAt?: string;
                /** @description As it was known at this position of the log: instead of `asAt` */
                atPosition?: string;
                /** @description Wait until the read models hold this position, for some seconds */
                minPosition?: string;
                /** @description How many on a page, 50 when left out */
                limit?: number;
                /** @description From `next` of the page before */
                cursor?: string;
                /** @description What to sort by, `ref` when left out */
                sort?: "ref" | "title" | "status" | "due" | "firstDue" | "meeting" | "knownFrom";
                /** @description Which way to sort, `ascending` when left out */
                order?: "ascending" | "descending";
                /** @description An authority’s code */
                authority?: string;
                /** @description A committee’s code */
                committee?: string;
                /** @description A meeting’s day */
                meeting?: string;
                /** @description States of the lifecycle, any of them: `a,b` */
                status?: ("announced" | "started" | "concluded" | "published")[];
                /** @description Whether something remains to be done */
                open?: boolean;
                /** @description A person’s pseudonym or the title of a post */
                owner?: string;
                /** @description What was asserted of progress */
                rag?: ("red" | "amber" | "green")[];
                /** @description The grade that stands */
                grade?: string;
                /** @description Open and past the due date, on the day asked for */
                overdue?: boolean;
                /** @description Of this report */
                reportId?: string;
                /** @description Of this inspection */
                inspectionId?: string;
                /** @description In this action plan */
                planId?: string;
                /** @description Words in the title or the short reference, every one of them, in whatever case, with or without accents */
                text?: string;
            };
            header?: {
                /** @description The ETag of the answer that you have: 304 when it is still so */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionListDto"];
                };
            };
            /** @description What you have is still so */
            304: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            406: components["responses"]["Problem406"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    announceInspection: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header?: {
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnounceInspectionDto"];
            };
        };
        responses: {
            /** @description It was recorded with these very facts before, and this is how it was then; or only a preview was asked for. Nothing changed */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    /** @description Where the thing is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "inspection";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["InspectionState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /** @description It is in the record */
            201: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    /** @description Where the thing is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "inspection";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["InspectionState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    getInspection: {
        parameters: {
            query?: {
                /** @description What was true on this day, today in Europe/London when left out; it may lie ahead */
                on?: string;
                /** @description As it was known at this instant, or at the end of this day in Europe/London; as known now when left out */
                asAt?: string;
                /** @description As it was known at this position of the log: instead of `asAt` */
                atPosition?: string;
                /** @description Wait until the read models hold this position, for some seconds */
                minPosition?: string;
            };
            header?: {
                /** @description The ETag of the answer that you have: 304 when it is still so */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionDto"];
                };
            };
            /** @description What you have is still so */
            304: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getInspectionHistory: {
        parameters: {
            query?: {
                /** @description What was true on this day, today in Europe/London when left out; it may lie ahead */
                on?: string;
                /** @description As it was known at this instant, or at the end of this day in Europe/London; as known now when left out */
                asAt?: string;
                /** @description As it was known at this position of the log: instead of `asAt` */
                atPosition?: string;
                /** @description Wait until the read models hold this position, for some seconds */
                minPosition?: string;
                /** @description How many on a page, 50 when left out */
                limit?: number;
                /** @description From `next` of the page before */
                cursor?: string;
                /** @description Oldest first is `ascending`, the order when left out */
                order?: "ascending" | "descending";
            };
            header?: {
                /** @description The ETag of the answer that you have: 304 when it is still so */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryListDto"];
                };
            };
            /** @description What you have is still so */
            304: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listJudgements: {
        parameters: {
            query?: {
                /** @description What was true on this day, today in Europe/London when left out; it may lie ahead */
                on?: string;
                /** @description As it was known at this instant, or at the end of this day in Europe/London; as known now when left out */
                asAt?: string;
                /** @description As it was known at this position of the log: instead of `asAt` */
                atPosition?: string;
                /** @description Wait until the read models hold this position, for some seconds */
                minPosition?: string;
                /** @description How many on a page, 50 when left out */
                limit?: number;
                /** @description From `next` of the page before */
                cursor?: string;
                /** @description What to sort by, `ref` when left out */
                sort?: "ref" | "title" | "status" | "due" | "firstDue" | "meeting" | "knownFrom";
                /** @description Which way to sort, `ascending` when left out */
                order?: "ascending" | "descending";
                /** @description An authority’s code */
                authority?: string;
                /** @description A committee’s code */
                committee?: string;
                /** @description A meeting’s day */
                meeting?: string;
                /** @description States of the lifecycle, any of them: `a,b` */
                status?: ("recorded" | "challenged" | "revised" | "confirmed" | "withdrawn")[];
                /** @description Whether something remains to be done */
                open?: boolean;
                /** @description A person’s pseudonym or the title of a post */
                owner?: string;
                /** @description What was asserted of progress */
                rag?: ("red" | "amber" | "green")[];
                /** @description The grade that stands */
                grade?: string;
                /** @description Open and past the due date, on the day asked for */
                overdue?: boolean;
                /** @description Of this report */
                reportId?: string;
                /** @description Of this inspection */
                inspectionId?: string;
                /** @description In this action plan */
                planId?: string;
                /** @description Words in the title or the short reference, every one of them, in whatever case, with or without accents */
                text?: string;
            };
            header?: {
                /** @description The ETag of the answer that you have: 304 when it is still so */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JudgementListDto"];
                };
            };
            /** @description What you have is still so */
            304: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            406: components["responses"]["Problem406"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    recordJudgement: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header?: {
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordJudgementDto"];
            };
        };
        responses: {
            /** @description It was recorded with these very facts before, and this is how it was then; or only a preview was asked for. Nothing changed */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    /** @description Where the thing is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "judgement";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["JudgementState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /** @description It is in the record */
            201: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    /** @description Where the thing is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "judgement";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["JudgementState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    getJudgement: {
        parameters: {
            query?: {
                /** @description What was true on this day, today in Europe/London when left out; it may lie ahead */
                on?: string;
                /** @description As it was known at this instant, or at the end of this day in Europe/London; as known now when left out */
                asAt?: string;
                /** @description As it was known at this position of the log: instead of `asAt` */
                atPosition?: string;
                /** @description Wait until the read models hold this position, for some seconds */
                minPosition?: string;
            };
            header?: {
                /** @description The ETag of the answer that you have: 304 when it is still so */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JudgementDto"];
                };
            };
            /** @description What you have is still so */
            304: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getJudgementHistory: {
        parameters: {
            query?: {
                /** @description What was true on this day, today in Europe/London when left out; it may lie ahead */
                on?: string;
                /** @description As it was known at this instant, or at the end of this day in Europe/London; as known now when left out */
                asAt?: string;
                /** @description As it was known at this position of the log: instead of `asAt` */
                atPosition?: string;
                /** @description Wait until the read models hold this position, for some seconds */
                minPosition?: string;
                /** @description How many on a page, 50 when left out */
                limit?: number;
                /** @description From `next` of the page before */
                cursor?: string;
                /** @description Oldest first is `ascending`, the order when left out */
                order?: "ascending" | "descending";
            };
            header?: {
                /** @description The ETag of the answer that you have: 304 when it is still so */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryListDto"];
                };
            };
            /** @description What you have is still so */
            304: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listRecommendations: {
        parameters: {
            query?: {
                /** @description What was true on this day, today in Europe/London when left out; it may lie ahead */
                on?: string;
                /** @description As it was known at this instant, or at the end of this day in Europe/London; as known now when left out */
                asAt?: string;
                /** @description As it was known at this position of the log: instead of `asAt` */
                atPosition?: string;
                /** @description Wait until the read models hold this position, for some seconds */
                minPosition?: string;
                /** @description How many on a page, 50 when left out */
                limit?: number;
                /** @description From `next` of the page before */
                cursor?: string;
                /** @description What to sort by, `ref` when left out */
                sort?: "ref" | "title" | "status" | "due" | "firstDue" | "meeting" | "knownFrom";
                /** @description Which way to sort, `ascending` when left out */
                order?: "ascending" | "descending";
                /** @description An authority’s code */
                authority?: string;
                /** @description A committee’s code */
                committee?: string;
                /** @description A meeting’s day */
                meeting?: string;
                /** @description States of the lifecycle, any of them: `a,b` */
                status?: ("proposed" | "agreed" | "agreed as amended" | "rejected" | "deferred" | "referred" | "withdrawn" | "discharged" | "in progress" | "implementation claimed" | "verified" | "closed")[];
                /** @description Whether something remains to be done */
                open?: boolean;
                /** @description A person’s pseudonym or the title of a post */
                owner?: string;
                /** @description What was asserted of progress */
                rag?: ("red" | "amber" | "green")[];
                /** @description The grade that stands */
                grade?: string;
                /** @description Open and past the due date, on the day asked for */
                overdue?: boolean;
                /** @description Of this report */
                reportId?: string;
                /** @description Of this inspection */
                inspectionId?: string;
                /** @description In this action plan */
                planId?: string;
                /** @description Words in the title or the short reference, every one of them, in whatever case, with or without accents */
                text?: string;
            };
            header?: {
                /** @description The ETag of the answer that you have: 304 when it is still so */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecommendationListDto"];
                };
            };
            /** @description What you have is still so */
            304: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            406: components["responses"]["Problem406"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    proposeRecommendation: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header?: {
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeRecommendationDto"];
            };
        };
        responses: {
            /** @description It was recorded with these very facts before, and this is how it was then; or only a preview was asked for. Nothing changed */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    /** @description Where the thing is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "recommendation";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["RecommendationState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /** @description It is in the record */
            201: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    /** @description Where the thing is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "recommendation";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["RecommendationState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    getRecommendation: {
        parameters: {
            query?: {
                /** @description What was true on this day, today in Europe/London when left out; it may lie ahead */
                on?: string;
                /** @description As it was known at this instant, or at the end of this day in Europe/London; as known now when left out */
                asAt?: string;
                /** @description As it was known at this position of the log: instead of `asAt` */
                atPosition?: string;
                /** @description Wait until the read models hold this position, for some seconds */
                minPosition?: string;
            };
            header?: {
                /** @description The ETag of the answer that you have: 304 when it is still so */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecommendationDto"];
                };
            };
            /** @description What you have is still so */
            304: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getRecommendationHistory: {
        parameters: {
            query?: {
                /** @description What was true on this day, today in Europe/London when left out; it may lie ahead */
                on?: string;
                /** @description As it was known at this instant, or at the end of this day in Europe/London; as known now when left out */
                asAt?: string;
                /** @description As it was known at this position of the log: instead of `asAt` */
                atPosition?: string;
                /** @description Wait until the read models hold this position, for some seconds */
                minPosition?: string;
                /** @description How many on a page, 50 when left out */
                limit?: number;
                /** @description From `next` of the page before */
                cursor?: string;
                /** @description Oldest first is `ascending`, the order when left out */
                order?: "ascending" | "descending";
            };
            header?: {
                /** @description The ETag of the answer that you have: 304 when it is still so */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryListDto"];
                };
            };
            /** @description What you have is still so */
            304: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listActions: {
        parameters: {
            query?: {
                /** @description What was true on this day, today in Europe/London when left out; it may lie ahead */
                on?: string;
                /** @description As it was known at this instant, or at the end of this day in Europe/London; as known now when left out */
                asAt?: string;
                /** @description As it was known at this position of the log: instead of `asAt` */
                atPosition?: string;
                /** @description Wait until the read models hold this position, for some seconds */
                minPosition?: string;
                /** @description How many on a page, 50 when left out */
                limit?: number;
                /** @description From `next` of the page before */
                cursor?: string;
                /** @description What to sort by, `ref` when left out */
                sort?: "ref" | "title" | "status" | "due" | "firstDue" | "meeting" | "knownFrom";
                /** @description Which way to sort, `ascending` when left out */
                order?: "ascending" | "descending";
                /** @description An authority’s code */
                authority?: string;
                /** @description A committee’s code */
                committee?: string;
                /** @description A meeting’s day */
                meeting?: string;
                /** @description States of the lifecycle, any of them: `a,b` */
                status?: ("planned" | "agreed" | "in progress" | "blocked" | "completion claimed" | "verified" | "closed" | "cancelled" | "superseded")[];
                /** @description Whether something remains to be done */
                open?: boolean;
                /** @description A person’s pseudonym or the title of a post */
                owner?: string;
                /** @description What was asserted of progress */
                rag?: ("red" | "amber" | "green")[];
                /** @description The grade that stands */
                grade?: string;
                /** @description Open and past the due date, on the day asked for */
                overdue?: boolean;
                /** @description Of this report */
                reportId?: string;
                /** @description Of this inspection */
                inspectionId?: string;
                /** @description In this action plan */
                planId?: string;
                /** @description Words in the title or the short reference, every one of them, in whatever case, with or without accents */
                text?: string;
            };
            header?: {
                /** @description The ETag of the answer that you have: 304 when it is still so */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionListDto"];
                };
            };
            /** @description What you have is still so */
            304: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            406: components["responses"]["Problem406"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    planAction: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header?: {
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanActionDto"];
            };
        };
        responses: {
            /** @description It was recorded with these very facts before, and this is how it was then; or only a preview was asked for. Nothing changed */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    /** @description Where the thing is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "action";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["ActionState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /** @description It is in the record */
            201: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    /** @description Where the thing is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "action";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["ActionState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    getAction: {
        parameters: {
            query?: {
                /** @description What was true on this day, today in Europe/London when left out; it may lie ahead */
                on?: string;
                /** @description As it was known at this instant, or at the end of this day in Europe/London; as known now when left out */
                asAt?: string;
                /** @description As it was known at this position of the log: instead of `asAt` */
                atPosition?: string;
                /** @description Wait until the read models hold this position, for some seconds */
                minPosition?: string;
            };
            header?: {
                /** @description The ETag of the answer that you have: 304 when it is still so */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionDto"];
                };
            };
            /** @description What you have is still so */
            304: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getActionHistory: {
        parameters: {
            query?: {
                /** @description What was true on this day, today in Europe/London when left out; it may lie ahead */
                on?: string;
                /** @description As it was known at this instant, or at the end of this day in Europe/London; as known now when left out */
                asAt?: string;
                /** @description As it was known at this position of the log: instead of `asAt` */
                atPosition?: string;
                /** @description Wait until the read models hold this position, for some seconds */
                minPosition?: string;
                /** @description How many on a page, 50 when left out */
                limit?: number;
                /** @description From `next` of the page before */
                cursor?: string;
                /** @description Oldest first is `ascending`, the order when left out */
                order?: "ascending" | "descending";
            };
            header?: {
                /** @description The ETag of the answer that you have: 304 when it is still so */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryListDto"];
                };
            };
            /** @description What you have is still so */
            304: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listActionPlans: {
        parameters: {
            query?: {
                /** @description What was true on this day, today in Europe/London when left out; it may lie ahead */
                on?: string;
                /** @description As it was known at this instant, or at the end of this day in Europe/London; as known now when left out */
                asAt?: string;
                /** @description As it was known at this position of the log: instead of `asAt` */
                atPosition?: string;
                /** @description Wait until the read models hold this position, for some seconds */
                minPosition?: string;
                /** @description How many on a page, 50 when left out */
                limit?: number;
                /** @description From `next` of the page before */
                cursor?: string;
                /** @description What to sort by, `ref` when left out */
                sort?: "ref" | "title" | "status" | "due" | "firstDue" | "meeting" | "knownFrom";
                /** @description Which way to sort, `ascending` when left out */
                order?: "ascending" | "descending";
                /** @description An authority’s code */
                authority?: string;
                /** @description A committee’s code */
                committee?: string;
                /** @description A meeting’s day */
                meeting?: string;
                /** @description States of the lifecycle, any of them: `a,b` */
                status?: ("drafting" | "draft issued" | "returned to cabinet" | "approved" | "submitted" | "published")[];
                /** @description Whether something remains to be done */
                open?: boolean;
                /** @description A person’s pseudonym or the title of a post */
                owner?: string;
                /** @description What was asserted of progress */
                rag?: ("red" | "amber" | "green")[];
                /** @description The grade that stands */
                grade?: string;
                /** @description Open and past the due date, on the day asked for */
                overdue?: boolean;
                /** @description Of this report */
                reportId?: string;
                /** @description Of this inspection */
                inspectionId?: string;
                /** @description In this action plan */
                planId?: string;
                /** @description Words in the title or the short reference, every one of them, in whatever case, with or without accents */
                text?: string;
            };
            header?: {
                /** @description The ETag of the answer that you have: 304 when it is still so */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionPlanListDto"];
                };
            };
            /** @description What you have is still so */
            304: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            406: components["responses"]["Problem406"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    startPlan: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header?: {
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartPlanDto"];
            };
        };
        responses: {
            /** @description It was recorded with these very facts before, and this is how it was then; or only a preview was asked for. Nothing changed */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    /** @description Where the thing is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "action-plan";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["ActionPlanState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /** @description It is in the record */
            201: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    /** @description Where the thing is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "action-plan";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["ActionPlanState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    getActionPlan: {
        parameters: {
            query?: {
                /** @description What was true on this day, today in Europe/London when left out; it may lie ahead */
                on?: string;
                /** @description As it was known at this instant, or at the end of this day in Europe/London; as known now when left out */
                asAt?: string;
                /** @description As it was known at this position of the log: instead of `asAt` */
                atPosition?: string;
                /** @description Wait until the read models hold this position, for some seconds */
                minPosition?: string;
            };
            header?: {
                /** @description The ETag of the answer that you have: 304 when it is still so */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionPlanDto"];
                };
            };
            /** @description What you have is still so */
            304: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getActionPlanHistory: {
        parameters: {
            query?: {
                /** @description What was true on this day, today in Europe/London when left out; it may lie ahead */
                on?: string;
                /** @description As it was known at this instant, or at the end of this day in Europe/London; as known now when left out */
                asAt?: string;
                /** @description As it was known at this position of the log: instead of `asAt` */
                atPosition?: string;
                /** @description Wait until the read models hold this position, for some seconds */
                minPosition?: string;
                /** @description How many on a page, 50 when left out */
                limit?: number;
                /** @description From `next` of the page before */
                cursor?: string;
                /** @description Oldest first is `ascending`, the order when left out */
                order?: "ascending" | "descending";
            };
            header?: {
                /** @description The ETag of the answer that you have: 304 when it is still so */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryListDto"];
                };
            };
            /** @description What you have is still so */
            304: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listCommitments: {
        parameters: {
            query?: {
                /** @description What was true on this day, today in Europe/London when left out; it may lie ahead */
                on?: string;
                /** @description As it was known at this instant, or at the end of this day in Europe/London; as known now when left out */
                asAt?: string;
                /** @description As it was known at this position of the log: instead of `asAt` */
                atPosition?: string;
                /** @description Wait until the read models hold this position, for some seconds */
                minPosition?: string;
                /** @description How many on a page, 50 when left out */
                limit?: number;
                /** @description From `next` of the page before */
                cursor?: string;
                /** @description What to sort by, `ref` when left out */
                sort?: "ref" | "title" | "status" | "due" | "firstDue" | "meeting" | "knownFrom";
                /** @description Which way to sort, `ascending` when left out */
                order?: "ascending" | "descending";
                /** @description An authority’s code */
                authority?: string;
                /** @description A committee’s code */
                committee?: string;
                /** @description A meeting’s day */
                meeting?: string;
                /** @description States of the lifecycle, any of them: `a,b` */
                status?: ("made" | "kept" | "withdrawn")[];
                /** @description Whether something remains to be done */
                open?: boolean;
                /** @description A person’s pseudonym or the title of a post */
                owner?: string;
                /** @description What was asserted of progress */
                rag?: ("red" | "amber" | "green")[];
                /** @description The grade that stands */
                grade?: string;
                /** @description Open and past the due date, on the day asked for */
                overdue?: boolean;
                /** @description Of this report */
                reportId?: string;
                /** @description Of this inspection */
                inspectionId?: string;
                /** @description In this action plan */
                planId?: string;
                /** @description Words in the title or the short reference, every one of them, in whatever case, with or without accents */
                text?: string;
            };
            header?: {
                /** @description The ETag of the answer that you have: 304 when it is still so */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommitmentListDto"];
                };
            };
            /** @description What you have is still so */
            304: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            406: components["responses"]["Problem406"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    makeCommitment: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header?: {
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeCommitmentDto"];
            };
        };
        responses: {
            /** @description It was recorded with these very facts before, and this is how it was then; or only a preview was asked for. Nothing changed */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    /** @description Where the thing is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "commitment";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["CommitmentState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /** @description It is in the record */
            201: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    /** @description Where the thing is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "commitment";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["CommitmentState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    getCommitment: {
        parameters: {
            query?: {
                /** @description What was true on this day, today in Europe/London when left out; it may lie ahead */
                on?: string;
                /** @description As it was known at this instant, or at the end of this day in Europe/London; as known now when left out */
                asAt?: string;
                /** @description As it was known at this position of the log: instead of `asAt` */
                atPosition?: string;
                /** @description Wait until the read models hold this position, for some seconds */
                minPosition?: string;
            };
            header?: {
                /** @description The ETag of the answer that you have: 304 when it is still so */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommitmentDto"];
                };
            };
            /** @description What you have is still so */
            304: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getCommitmentHistory: {
        parameters: {
            query?: {
                /** @description What was true on this day, today in Europe/London when left out; it may lie ahead */
                on?: string;
                /** @description As it was known at this instant, or at the end of this day in Europe/London; as known now when left out */
                asAt?: string;
                /** @description As it was known at this position of the log: instead of `asAt` */
                atPosition?: string;
                /** @description Wait until the read models hold this position, for some seconds */
                minPosition?: string;
                /** @description How many on a page, 50 when left out */
                limit?: number;
                /** @description From `next` of the page before */
                cursor?: string;
                /** @description Oldest first is `ascending`, the order when left out */
                order?: "ascending" | "descending";
            };
            header?: {
                /** @description The ETag of the answer that you have: 304 when it is still so */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryListDto"];
                };
            };
            /** @description What you have is still so */
            304: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listImports: {
        parameters: {
            query?: {
                /** @description What was true on this day, today in Europe/London when left out; it may lie ahead */
                on?: string;
                /** @description As it was known at this instant, or at the end of this day in Europe/London; as known now when left out */
                asAt?: string;
                /** @description As it was known at this position of the log: instead of `asAt` */
                atPosition?: string;
                /** @description Wait until the read models hold this position, for some seconds */
                minPosition?: string;
                /** @description How many on a page, 50 when left out */
                limit?: number;
                /** @description From `next` of the page before */
                cursor?: string;
                /** @description What to sort by, `ref` when left out */
                sort?: "ref" | "title" | "status" | "due" | "firstDue" | "meeting" | "knownFrom";
                /** @description Which way to sort, `ascending` when left out */
                order?: "ascending" | "descending";
                /** @description An authority’s code */
                authority?: string;
                /** @description A committee’s code */
                committee?: string;
                /** @description A meeting’s day */
                meeting?: string;
                /** @description States of the lifecycle, any of them: `a,b` */
                status?: ("receiving" | "recording" | "completed" | "withdrawing" | "withdrawn")[];
                /** @description Whether something remains to be done */
                open?: boolean;
                /** @description A person’s pseudonym or the title of a post */
                owner?: string;
                /** @description What was asserted of progress */
                rag?: ("red" | "amber" | "green")[];
                /** @description The grade that stands */
                grade?: string;
                /** @description Open and past the due date, on the day asked for */
                overdue?: boolean;
                /** @description Of this report */
                reportId?: string;
                /** @description Of this inspection */
                inspectionId?: string;
                /** @description In this action plan */
                planId?: string;
                /** @description Words in the title or the short reference, every one of them, in whatever case, with or without accents */
                text?: string;
            };
            header?: {
                /** @description The ETag of the answer that you have: 304 when it is still so */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportListDto"];
                };
            };
            /** @description What you have is still so */
            304: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            406: components["responses"]["Problem406"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    recordPaper: {
        parameters: {
            query?: {
                /** @description The file’s name */
                name?: string;
                /** @description Whose paper it is, where the paper does not say */
                authority?: string;
                /** @description Why it is recorded */
                reason?: string;
            };
            header?: {
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The report as plain text */
        requestBody: {
            content: {
                "text/plain": string;
            };
        };
        responses: {
            /** @description It was recorded already; nothing changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlreadyRecordedOutcomeDto"];
                };
            };
            /** @description Recorded */
            201: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedDto"];
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    getImport: {
        parameters: {
            query?: {
                /** @description What was true on this day, today in Europe/London when left out; it may lie ahead */
                on?: string;
                /** @description As it was known at this instant, or at the end of this day in Europe/London; as known now when left out */
                asAt?: string;
                /** @description As it was known at this position of the log: instead of `asAt` */
                atPosition?: string;
                /** @description Wait until the read models hold this position, for some seconds */
                minPosition?: string;
            };
            header?: {
                /** @description The ETag of the answer that you have: 304 when it is still so */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDto"];
                };
            };
            /** @description What you have is still so */
            304: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getImportHistory: {
        parameters: {
            query?: {
                /** @description What was true on this day, today in Europe/London when left out; it may lie ahead */
                on?: string;
                /** @description As it was known at this instant, or at the end of this day in Europe/London; as known now when left out */
                asAt?: string;
                /** @description As it was known at this position of the log: instead of `asAt` */
                atPosition?: string;
                /** @description Wait until the read models hold this position, for some seconds */
                minPosition?: string;
                /** @description How many on a page, 50 when left out */
                limit?: number;
                /** @description From `next` of the page before */
                cursor?: string;
                /** @description Oldest first is `ascending`, the order when left out */
                order?: "ascending" | "descending";
            };
            header?: {
                /** @description The ETag of the answer that you have: 304 when it is still so */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryListDto"];
                };
            };
            /** @description What you have is still so */
            304: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listPassedEvents: {
        parameters: {
            query?: {
                /** @description What was true on this day, today in Europe/London when left out; it may lie ahead */
                on?: string;
                /** @description As it was known at this instant, or at the end of this day in Europe/London; as known now when left out */
                asAt?: string;
                /** @description As it was known at this position of the log: instead of `asAt` */
                atPosition?: string;
                /** @description Wait until the read models hold this position, for some seconds */
                minPosition?: string;
                /** @description How many on a page, 50 when left out */
                limit?: number;
                /** @description From `next` of the page before */
                cursor?: string;
                /** @description What to sort by, `ref` when left out */
                sort?: "ref" | "title" | "status" | "due" | "firstDue" | "meeting" | "knownFrom";
                /** @description Which way to sort, `ascending` when left out */
                order?: "ascending" | "descending";
                /** @description An authority’s code */
                authority?: string;
                /** @description A committee’s code */
                committee?: string;
                /** @description A meeting’s day */
                meeting?: string;
                /** @description States of the lifecycle, any of them: `a,b` */
                status?: "passed"[];
                /** @description Whether something remains to be done */
                open?: boolean;
                /** @description A person’s pseudonym or the title of a post */
                owner?: string;
                /** @description What was asserted of progress */
                rag?: ("red" | "amber" | "green")[];
                /** @description The grade that stands */
                grade?: string;
                /** @description Open and past the due date, on the day asked for */
                overdue?: boolean;
                /** @description Of this report */
                reportId?: string;
                /** @description Of this inspection */
                inspectionId?: string;
                /** @description In this action plan */
                planId?: string;
                /** @description Words in the title or the short reference, every one of them, in whatever case, with or without accents */
                text?: string;
            };
            header?: {
                /** @description The ETag of the answer that you have: 304 when it is still so */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PassedEventListDto"];
                };
            };
            /** @description What you have is still so */
            304: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            406: components["responses"]["Problem406"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    passEvent: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header?: {
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PassEventDto"];
            };
        };
        responses: {
            /** @description It was recorded with these very facts before, and this is how it was then; or only a preview was asked for. Nothing changed */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    /** @description Where the thing is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "passed-event";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["PassedEventState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /** @description It is in the record */
            201: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    /** @description Where the thing is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "passed-event";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["PassedEventState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    getPassedEvent: {
        parameters: {
            query?: {
                /** @description What was true on this day, today in Europe/London when left out; it may lie ahead */
                on?: string;
                /** @description As it was known at this instant, or at the end of this day in Europe/London; as known now when left out */
                asAt?: string;
                /** @description As it was known at this position of the log: instead of `asAt` */
                atPosition?: string;
                /** @description Wait until the read models hold this position, for some seconds */
                minPosition?: string;
            };
            header?: {
                /** @description The ETag of the answer that you have: 304 when it is still so */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PassedEventDto"];
                };
            };
            /** @description What you have is still so */
            304: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getPassedEventHistory: {
        parameters: {
            query?: {
                /** @description What was true on this day, today in Europe/London when left out; it may lie ahead */
                on?: string;
                /** @description As it was known at this instant, or at the end of this day in Europe/London; as known now when left out */
                asAt?: string;
                /** @description As it was known at this position of the log: instead of `asAt` */
                atPosition?: string;
                /** @description Wait until the read models hold this position, for some seconds */
                minPosition?: string;
                /** @description How many on a page, 50 when left out */
                limit?: number;
                /** @description From `next` of the page before */
                cursor?: string;
                /** @description Oldest first is `ascending`, the order when left out */
                order?: "ascending" | "descending";
            };
            header?: {
                /** @description The ETag of the answer that you have: 304 when it is still so */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryListDto"];
                };
            };
            /** @description What you have is still so */
            304: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    sendReportToConstitutionalTeam: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendReportToConstitutionalTeamDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "report";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["ReportState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    publishReport: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishReportDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "report";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["ReportState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    considerReport: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsiderReportDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "report";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["ReportState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    correctReport: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectReportDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "report";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["ReportState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    recordConsultation: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordConsultationDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "report";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["ReportState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    recordDiscrepancy: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordDiscrepancyDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "report";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["ReportState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    resolveDiscrepancy: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResolveDiscrepancyDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "report";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["ReportState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    withdrawReportEntry: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawEntryDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "report";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["ReportState"] | {
                            /** @enum {string} */
                            status: "none";
                        };
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    startInspection: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartInspectionDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "inspection";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["InspectionState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    concludeInspection: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConcludeInspectionDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "inspection";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["InspectionState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    publishInspection: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishInspectionDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "inspection";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["InspectionState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    recordReceiptOfInspectionReport: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordReceiptOfInspectionReportDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "inspection";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["InspectionState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    withdrawInspectionEntry: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawEntryDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "inspection";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["InspectionState"] | {
                            /** @enum {string} */
                            status: "none";
                        };
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    challengeJudgement: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChallengeJudgementDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "judgement";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["JudgementState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    reviseJudgement: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviseJudgementDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "judgement";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["JudgementState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    confirmJudgement: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepActDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "judgement";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["JudgementState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    withdrawJudgement: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepActDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "judgement";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["JudgementState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    withdrawJudgementEntry: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawEntryDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "judgement";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["JudgementState"] | {
                            /** @enum {string} */
                            status: "none";
                        };
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    resolveRecommendation: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResolveRecommendationDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "recommendation";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["RecommendationState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    withdrawRecommendation: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepActDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "recommendation";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["RecommendationState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    startImplementation: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepActDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "recommendation";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["RecommendationState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    claimImplementation: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimImplementationDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "recommendation";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["RecommendationState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    verifyImplementation: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepActDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "recommendation";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["RecommendationState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    failImplementation: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepActDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "recommendation";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["RecommendationState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    closeRecommendation: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepActDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "recommendation";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["RecommendationState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    closeUnimplemented: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseUnimplementedDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "recommendation";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["RecommendationState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    reopenRecommendation: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepActDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "recommendation";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["RecommendationState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    withdrawRecommendationEntry: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawEntryDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "recommendation";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["RecommendationState"] | {
                            /** @enum {string} */
                            status: "none";
                        };
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    agreeAction: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepActDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "action";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["ActionState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    startAction: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepActDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "action";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["ActionState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    blockAction: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepActDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "action";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["ActionState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    unblockAction: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepActDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "action";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["ActionState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    assignOwner: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignOwnerDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "action";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["ActionState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    setDueDate: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetDueDateDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "action";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["ActionState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    reviseDueDate: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviseDueDateDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "action";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["ActionState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    reportProgress: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportProgressDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "action";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["ActionState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    claimCompletion: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimCompletionDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "action";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["ActionState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    verifyCompletion: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepActDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "action";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["ActionState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    failCompletion: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepActDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "action";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["ActionState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    closeAction: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepActDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "action";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["ActionState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    reopenAction: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepActDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "action";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["ActionState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    cancelAction: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepActDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "action";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["ActionState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    supersedeAction: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupersedeActionDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "action";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["ActionState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    withdrawActionEntry: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawEntryDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "action";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["ActionState"] | {
                            /** @enum {string} */
                            status: "none";
                        };
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    recordDuty: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordDutyDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "action-plan";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["ActionPlanState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    includeAction: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IncludeActionDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "action-plan";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["ActionPlanState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    removeAction: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemoveActionDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "action-plan";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["ActionPlanState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    issueDraft: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueDraftDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "action-plan";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["ActionPlanState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    returnToCabinet: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnToCabinetDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "action-plan";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["ActionPlanState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    approvePlan: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApprovePlanDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "action-plan";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["ActionPlanState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    submitPlan: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitPlanDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "action-plan";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["ActionPlanState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    publishPlan: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishPlanDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "action-plan";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["ActionPlanState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    withdrawActionPlanEntry: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawEntryDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "action-plan";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["ActionPlanState"] | {
                            /** @enum {string} */
                            status: "none";
                        };
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    keepCommitment: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeepCommitmentDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "commitment";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["CommitmentState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    withdrawCommitment: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepActDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "commitment";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["CommitmentState"];
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    withdrawCommitmentEntry: {
        parameters: {
            query?: {
                /** @description `true`: only tell what would come of it. Nothing is recorded, and an Idempotency-Key stays free */
                preview?: boolean;
            };
            header: {
                /** @description The ETag of what you read: one quoted revision */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description A name that you give to this one request, best a fresh UUID in quotes. Repeat the very same request under it when no answer came: it is carried out once, and answered as it was. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawEntryDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description `true` when it was carried out before under this Idempotency-Key, and this is the answer of that time */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "commitment";
                        /** Format: uuid */
                        id: string;
                        revision: string;
                        /** @description Of the last event; null when it was so already. Read with `minPosition` to see the change */
                        position: string | null;
                        state: components["schemas"]["CommitmentState"] | {
                            /** @enum {string} */
                            status: "none";
                        };
                        /** @description What was entered for later days, stands, and changes again what this changed; empty unless it was entered late */
                        later: {
                            revision: string;
                            /** @description Of the event: `DueDateRevised.v1` */
                            type: string;
                            /** @description "due date revised on 10 October 2017, revision 4" */
                            words: string;
                            /** Format: date */
                            effectiveOn: string;
                        }[];
                        /** @description The rule that it is against, if it is irregular */
                        warnings: string[];
                        /**
                         * @description Nothing was recorded: this is what would come of it, and `revision` what it would have
                         * @enum {boolean}
                         */
                        preview?: true;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    readPaper: {
        parameters: {
            query?: {
                /** @description The file’s name */
                name?: string;
                /** @description Whose paper it is, where the paper does not say */
                authority?: string;
            };
            header?: {
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The report as plain text */
        requestBody: {
            content: {
                "text/plain": string;
            };
        };
        responses: {
            /** @description The draft; nothing is recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        document: {
                            [key: string]: unknown;
                        };
                        /** @description Null when it is refused */
                        preview: components["schemas"]["PlanDto"] | null;
                        /** @description Why it could not be recorded as it is */
                        refusal: string | null;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    withdrawImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            /** @description Withdrawn, now or before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportWithdrawnDto"];
                };
            };
            /**
             * @description `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             *
             *     `malformed-request`: The request cannot be read. `malformed-body`: The body is not what this operation takes. `unknown-parameter`: This operation has no such parameter. `invalid-parameter`: A parameter has a wrong value. `malformed-precondition`: If-Match must be one revision, as an ETag gave it. `malformed-idempotency-key`: The Idempotency-Key is no key
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            /**
             * @description `not-acceptable`: It is not answered in any type that you accept
             *
             *     `not-acceptable`: It is not answered in any type that you accept
             */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            /**
             * @description `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             *
             *     `internal`: Something went wrong here. `malformed-event`: The log holds an event that cannot be read
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             *
             *     `another-log`: The event store holds another log than the record was made from. `clock-ahead`: The clock here is ahead of the event store’s. `event-store-unavailable`: The event store cannot be reached. `database-unavailable`: The database cannot be reached. `identity-unavailable`: The issuer of tokens cannot be reached. `overloaded`: Too much is being sent at this moment. `read-model-building`: The read models are being built from the log. `not-yet-projected`: The read models have not reached that position yet
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    getDashboard: {
        parameters: {
            query?: {
                /** @description What was true on this day, today in Europe/London when left out; it may lie ahead */
                on?: string;
                /** @description As it was known at this instant, or at the end of this day in Europe/London; as known now when left out */
                asAt?: string;
                /** @description As it was known at this position of the log: instead of `asAt` */
                atPosition?: string;
                /** @description Wait until the read models hold this position, for some seconds */
                minPosition?: string;
                /** @description An authority’s code */
                authority?: string;
                /** @description A committee’s code */
                committee?: string;
                /** @description A meeting’s day */
                meeting?: string;
            };
            header?: {
                /** @description The ETag of the answer that you have: 304 when it is still so */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DashboardDto"];
                };
            };
            /** @description What you have is still so */
            304: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            406: components["responses"]["Problem406"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listAuthorities: {
        parameters: {
            query?: {
                /** @description What was true on this day, today in Europe/London when left out; it may lie ahead */
                on?: string;
                /** @description As it was known at this instant, or at the end of this day in Europe/London; as known now when left out */
                asAt?: string;
                /** @description As it was known at this position of the log: instead of `asAt` */
                atPosition?: string;
                /** @description Wait until the read models hold this position, for some seconds */
                minPosition?: string;
            };
            header?: {
                /** @description The ETag of the answer that you have: 304 when it is still so */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthoritiesDto"];
                };
            };
            /** @description What you have is still so */
            304: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            406: components["responses"]["Problem406"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listCommittees: {
        parameters: {
            query?: {
                /** @description What was true on this day, today in Europe/London when left out; it may lie ahead */
                on?: string;
                /** @description As it was known at this instant, or at the end of this day in Europe/London; as known now when left out */
                asAt?: string;
                /** @description As it was known at this position of the log: instead of `asAt` */
                atPosition?: string;
                /** @description Wait until the read models hold this position, for some seconds */
                minPosition?: string;
            };
            header?: {
                /** @description The ETag of the answer that you have: 304 when it is still so */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommitteesDto"];
                };
            };
            /** @description What you have is still so */
            304: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            406: components["responses"]["Problem406"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listMeetings: {
        parameters: {
            query?: {
                /** @description What was true on this day, today in Europe/London when left out; it may lie ahead */
                on?: string;
                /** @description As it was known at this instant, or at the end of this day in Europe/London; as known now when left out */
                asAt?: string;
                /** @description As it was known at this position of the log: instead of `asAt` */
                atPosition?: string;
                /** @description Wait until the read models hold this position, for some seconds */
                minPosition?: string;
            };
            header?: {
                /** @description The ETag of the answer that you have: 304 when it is still so */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingsDto"];
                };
            };
            /** @description What you have is still so */
            304: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            406: components["responses"]["Problem406"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    compareBoard: {
        parameters: {
            query?: {
                /** @description The first point: what was true on this day; today in Europe/London when left out */
                fromOn?: string;
                /** @description The first point: as known at this instant, or at the end of this day in Europe/London; as known now when left out */
                fromAsAt?: string;
                /** @description The first point: as known at this position of the log, instead of the instant */
                fromAtPosition?: string;
                /** @description The second point: what was true on this day; today in Europe/London when left out */
                toOn?: string;
                /** @description The second point: as known at this instant, or at the end of this day in Europe/London; as known now when left out */
                toAsAt?: string;
                /** @description The second point: as known at this position of the log, instead of the instant */
                toAtPosition?: string;
                /** @description Wait until the read models hold this position, for some seconds */
                minPosition?: string;
                /** @description Instead of an Accept header */
                format?: "json" | "csv";
                /** @description An authority’s code */
                authority?: string;
                /** @description A committee’s code */
                committee?: string;
                /** @description A meeting’s day */
                meeting?: string;
                /** @description Things of these kinds only */
                kind?: ("report" | "inspection" | "judgement" | "recommendation" | "action" | "action-plan" | "commitment")[];
                /** @description Only what did any of this; what slipped or became overdue came or changed as well */
                what?: ("came" | "went" | "changed" | "slipped" | "brought-forward" | "overdue" | "no-longer-overdue")[];
                /** @description How many on a page, 50 when left out */
                limit?: number;
                /** @description From `next` of the page before */
                cursor?: string;
            };
            header?: {
                /** @description The ETag of the answer that you have: 304 when it is still so */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What differs */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComparisonDto"];
                    "text/csv": string;
                };
            };
            /** @description What you have is still so */
            304: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            406: components["responses"]["Problem406"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    compareReport: {
        parameters: {
            query?: {
                /** @description The first point: what was true on this day; today in Europe/London when left out */
                fromOn?: string;
                /** @description The first point: as known at this instant, or at the end of this day in Europe/London; as known now when left out */
                fromAsAt?: string;
                /** @description The first point: as known at this position of the log, instead of the instant */
                fromAtPosition?: string;
                /** @description The second point: what was true on this day; today in Europe/London when left out */
                toOn?: string;
                /** @description The second point: as known at this instant, or at the end of this day in Europe/London; as known now when left out */
                toAsAt?: string;
                /** @description The second point: as known at this position of the log, instead of the instant */
                toAtPosition?: string;
                /** @description Wait until the read models hold this position, for some seconds */
                minPosition?: string;
                /** @description Instead of an Accept header */
                format?: "json" | "csv";
            };
            header?: {
                /** @description The ETag of the answer that you have: 304 when it is still so */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What differs */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThingComparisonDto"];
                    "text/csv": string;
                };
            };
            /** @description What you have is still so */
            304: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    compareInspection: {
        parameters: {
            query?: {
                /** @description The first point: what was true on this day; today in Europe/London when left out */
                fromOn?: string;
                /** @description The first point: as known at this instant, or at the end of this day in Europe/London; as known now when left out */
                fromAsAt?: string;
                /** @description The first point: as known at this position of the log, instead of the instant */
                fromAtPosition?: string;
                /** @description The second point: what was true on this day; today in Europe/London when left out */
                toOn?: string;
                /** @description The second point: as known at this instant, or at the end of this day in Europe/London; as known now when left out */
                toAsAt?: string;
                /** @description The second point: as known at this position of the log, instead of the instant */
                toAtPosition?: string;
                /** @description Wait until the read models hold this position, for some seconds */
                minPosition?: string;
                /** @description Instead of an Accept header */
                format?: "json" | "csv";
            };
            header?: {
                /** @description The ETag of the answer that you have: 304 when it is still so */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What differs */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThingComparisonDto"];
                    "text/csv": string;
                };
            };
            /** @description What you have is still so */
            304: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    compareJudgement: {
        parameters: {
            query?: {
                /** @description The first point: what was true on this day; today in Europe/London when left out */
                fromOn?: string;
                /** @description The first point: as known at this instant, or at the end of this day in Europe/London; as known now when left out */
                fromAsAt?: string;
                /** @description The first point: as known at this position of the log, instead of the instant */
                fromAtPosition?: string;
                /** @description The second point: what was true on this day; today in Europe/London when left out */
                toOn?: string;
                /** @description The second point: as known at this instant, or at the end of this day in Europe/London; as known now when left out */
                toAsAt?: string;
                /** @description The second point: as known at this position of the log, instead of the instant */
                toAtPosition?: string;
                /** @description Wait until the read models hold this position, for some seconds */
                minPosition?: string;
                /** @description Instead of an Accept header */
                format?: "json" | "csv";
            };
            header?: {
                /** @description The ETag of the answer that you have: 304 when it is still so */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What differs */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThingComparisonDto"];
                    "text/csv": string;
                };
            };
            /** @description What you have is still so */
            304: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    compareRecommendation: {
        parameters: {
            query?: {
                /** @description The first point: what was true on this day; today in Europe/London when left out */
                fromOn?: string;
                /** @description The first point: as known at this instant, or at the end of this day in Europe/London; as known now when left out */
                fromAsAt?: string;
                /** @description The first point: as known at this position of the log, instead of the instant */
                fromAtPosition?: string;
                /** @description The second point: what was true on this day; today in Europe/London when left out */
                toOn?: string;
                /** @description The second point: as known at this instant, or at the end of this day in Europe/London; as known now when left out */
                toAsAt?: string;
                /** @description The second point: as known at this position of the log, instead of the instant */
                toAtPosition?: string;
                /** @description Wait until the read models hold this position, for some seconds */
                minPosition?: string;
                /** @description Instead of an Accept header */
                format?: "json" | "csv";
            };
            header?: {
                /** @description The ETag of the answer that you have: 304 when it is still so */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What differs */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThingComparisonDto"];
                    "text/csv": string;
                };
            };
            /** @description What you have is still so */
            304: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    compareAction: {
        parameters: {
            query?: {
                /** @description The first point: what was true on this day; today in Europe/London when left out */
                fromOn?: string;
                /** @description The first point: as known at this instant, or at the end of this day in Europe/London; as known now when left out */
                fromAsAt?: string;
                /** @description The first point: as known at this position of the log, instead of the instant */
                fromAtPosition?: string;
                /** @description The second point: what was true on this day; today in Europe/London when left out */
                toOn?: string;
                /** @description The second point: as known at this instant, or at the end of this day in Europe/London; as known now when left out */
                toAsAt?: string;
                /** @description The second point: as known at this position of the log, instead of the instant */
                toAtPosition?: string;
                /** @description Wait until the read models hold this position, for some seconds */
                minPosition?: string;
                /** @description Instead of an Accept header */
                format?: "json" | "csv";
            };
            header?: {
                /** @description The ETag of the answer that you have: 304 when it is still so */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What differs */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThingComparisonDto"];
                    "text/csv": string;
                };
            };
            /** @description What you have is still so */
            304: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    compareActionPlan: {
        parameters: {
            query?: {
                /** @description The first point: what was true on this day; today in Europe/London when left out */
                fromOn?: string;
                /** @description The first point: as known at this instant, or at the end of this day in Europe/London; as known now when left out */
                fromAsAt?: string;
                /** @description The first point: as known at this position of the log, instead of the instant */
                fromAtPosition?: string;
                /** @description The second point: what was true on this day; today in Europe/London when left out */
                toOn?: string;
                /** @description The second point: as known at this instant, or at the end of this day in Europe/London; as known now when left out */
                toAsAt?: string;
                /** @description The second point: as known at this position of the log, instead of the instant */
                toAtPosition?: string;
                /** @description Wait until the read models hold this position, for some seconds */
                minPosition?: string;
                /** @description Instead of an Accept header */
                format?: "json" | "csv";
            };
            header?: {
                /** @description The ETag of the answer that you have: 304 when it is still so */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What differs */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThingComparisonDto"];
                    "text/csv": string;
                };
            };
            /** @description What you have is still so */
            304: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    compareCommitment: {
        parameters: {
            query?: {
                /** @description The first point: what was true on this day; today in Europe/London when left out */
                fromOn?: string;
                /** @description The first point: as known at this instant, or at the end of this day in Europe/London; as known now when left out */
                fromAsAt?: string;
                /** @description The first point: as known at this position of the log, instead of the instant */
                fromAtPosition?: string;
                /** @description The second point: what was true on this day; today in Europe/London when left out */
                toOn?: string;
                /** @description The second point: as known at this instant, or at the end of this day in Europe/London; as known now when left out */
                toAsAt?: string;
                /** @description The second point: as known at this position of the log, instead of the instant */
                toAtPosition?: string;
                /** @description Wait until the read models hold this position, for some seconds */
                minPosition?: string;
                /** @description Instead of an Accept header */
                format?: "json" | "csv";
            };
            header?: {
                /** @description The ETag of the answer that you have: 304 when it is still so */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What differs */
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThingComparisonDto"];
                    "text/csv": string;
                };
            };
            /** @description What you have is still so */
            304: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    replayInspection: {
        parameters: {
            query?: {
                /** @description What was true on this day, today in Europe/London when left out; it may lie ahead */
                on?: string;
                /** @description As it was known at this instant, or at the end of this day in Europe/London; as known now when left out */
                asAt?: string;
                /** @description As it was known at this position of the log: instead of `asAt` */
                atPosition?: string;
                /** @description Wait until the read models hold this position, for some seconds */
                minPosition?: string;
                /** @description How many on a page, 50 when left out */
                limit?: number;
                /** @description From `next` of the page before */
                cursor?: string;
            };
            header?: {
                /** @description The ETag of the answer that you have: 304 when it is still so */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayDto"];
                };
            };
            /** @description What you have is still so */
            304: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    replayActionPlan: {
        parameters: {
            query?: {
                /** @description What was true on this day, today in Europe/London when left out; it may lie ahead */
                on?: string;
                /** @description As it was known at this instant, or at the end of this day in Europe/London; as known now when left out */
                asAt?: string;
                /** @description As it was known at this position of the log: instead of `asAt` */
                atPosition?: string;
                /** @description Wait until the read models hold this position, for some seconds */
                minPosition?: string;
                /** @description How many on a page, 50 when left out */
                limit?: number;
                /** @description From `next` of the page before */
                cursor?: string;
            };
            header?: {
                /** @description The ETag of the answer that you have: 304 when it is still so */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The UUID of the thing */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayDto"];
                };
            };
            /** @description What you have is still so */
            304: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listAuditEntries: {
        parameters: {
            query?: {
                /** @description What was true on this day, today in Europe/London when left out; it may lie ahead */
                on?: string;
                /** @description As it was known at this instant, or at the end of this day in Europe/London; as known now when left out */
                asAt?: string;
                /** @description As it was known at this position of the log: instead of `asAt` */
                atPosition?: string;
                /** @description Wait until the read models hold this position, for some seconds */
                minPosition?: string;
                /** @description How many on a page, 50 when left out */
                limit?: number;
                /** @description From `next` of the page before */
                cursor?: string;
                /** @description An authority’s code */
                authority?: string;
                /** @description A committee’s code */
                committee?: string;
                /** @description A meeting’s day */
                meeting?: string;
                /** @description One stream: `recommendation-<uuid>` */
                stream?: string;
                /** @description Things of these kinds */
                kind?: ("report" | "inspection" | "judgement" | "recommendation" | "action" | "action-plan" | "commitment" | "import" | "passed-event")[];
                /** @description With one `kind`: one thing */
                id?: string;
                /** @description Who did it: `prs_…` */
                actor?: string;
                /** @description Wire names of events, each of whichever version: `RecommendationAgreed.v1` */
                type?: ("ActionIncluded.v1" | "ActionRemoved.v1" | "DutyRecorded.v1" | "DutyRecorded.v2" | "PlanApproved.v1" | "PlanDraftIssued.v1" | "PlanPublished.v1" | "PlanReturnedToCabinet.v1" | "PlanStarted.v1" | "PlanSubmitted.v1" | "ActionAgreed.v1" | "ActionBlocked.v1" | "ActionCancelled.v1" | "ActionClosed.v1" | "ActionPlanned.v1" | "ActionReopened.v1" | "ActionStarted.v1" | "ActionSuperseded.v1" | "ActionUnblocked.v1" | "CompletionClaimed.v1" | "CompletionNotVerified.v1" | "CompletionVerified.v1" | "DueDateRevised.v1" | "DueDateSet.v1" | "OwnerAssigned.v1" | "ProgressReported.v1" | "CommitmentKept.v1" | "CommitmentMade.v1" | "CommitmentWithdrawn.v1" | "ImportAccepted.v1" | "ImportAcceptedInParts.v1" | "ImportCompleted.v1" | "ImportDraftPart.v1" | "ImportProgressed.v1" | "ImportWithdrawalBegun.v1" | "ImportWithdrawalProgressed.v1" | "ImportWithdrawn.v1" | "InspectionAnnounced.v1" | "InspectionConcluded.v1" | "InspectionPublished.v1" | "InspectionReportReceived.v1" | "InspectionStarted.v1" | "JudgementChallenged.v1" | "JudgementConfirmed.v1" | "JudgementRecorded.v1" | "JudgementRevised.v1" | "JudgementWithdrawn.v1" | "EventPassed.v1" | "ImplementationClaimed.v1" | "ImplementationNotVerified.v1" | "ImplementationStarted.v1" | "ImplementationVerified.v1" | "RecommendationAgreed.v1" | "RecommendationAgreedAsAmended.v1" | "RecommendationClosed.v1" | "RecommendationDeferred.v1" | "RecommendationDischarged.v1" | "RecommendationProposed.v1" | "RecommendationReferred.v1" | "RecommendationRejected.v1" | "RecommendationReopened.v1" | "RecommendationWithdrawn.v1" | "ConsultationRecorded.v1" | "DiscrepancyRecorded.v1" | "DiscrepancyResolved.v1" | "DocumentAdded.v1" | "ReportConsidered.v1" | "ReportContinued.v1" | "ReportCorrected.v1" | "ReportPublished.v1" | "ReportReceived.v1" | "ReportSentToConstitutionalTeam.v1" | "EntryWithdrawn.v1")[];
                /** @description Recorded at this instant or later */
                from?: string;
                /** @description Recorded before this instant */
                to?: string;
                /** @description Effective on this day or later */
                effectiveFrom?: string;
                /** @description Effective on this day or earlier */
                effectiveTo?: string;
                /** @description What was done under one correlation id */
                correlation?: string;
                /** @description Newest first is `descending`, the order when left out */
                order?: "ascending" | "descending";
            };
            header?: {
                /** @description The ETag of the answer that you have: 304 when it is still so */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryListDto"];
                };
            };
            /** @description What you have is still so */
            304: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            406: components["responses"]["Problem406"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listAlarms: {
        parameters: {
            query?: {
                /** @description Wait until the read models hold this position, for some seconds */
                minPosition?: string;
                /** @description How many on a page, 50 when left out */
                limit?: number;
                /** @description From `next` of the page before */
                cursor?: string;
            };
            header?: {
                /** @description The ETag of the answer that you have: 304 when it is still so */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlarmListDto"];
                };
            };
            /** @description What you have is still so */
            304: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            406: components["responses"]["Problem406"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listDiscrepancies: {
        parameters: {
            query?: {
                /** @description What was true on this day, today in Europe/London when left out; it may lie ahead */
                on?: string;
                /** @description As it was known at this instant, or at the end of this day in Europe/London; as known now when left out */
                asAt?: string;
                /** @description As it was known at this position of the log: instead of `asAt` */
                atPosition?: string;
                /** @description Wait until the read models hold this position, for some seconds */
                minPosition?: string;
            };
            header?: {
                /** @description The ETag of the answer that you have: 304 when it is still so */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordDiscrepanciesDto"];
                };
            };
            /** @description What you have is still so */
            304: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            406: components["responses"]["Problem406"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listOrderOfEntries: {
        parameters: {
            query?: {
                /** @description How many on a page, 50 when left out */
                limit?: number;
                /** @description From `next` of the page before */
                cursor?: string;
            };
            header?: {
                /** @description The ETag of the answer that you have: 304 when it is still so */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderOfEntriesDto"];
                };
            };
            /** @description What you have is still so */
            304: {
                headers: {
                    /** @description A thing’s revision in quotes; of a list, and of a thing at another moment, a weak tag of the position and the day */
                    ETag?: string;
                    /** @description The position of the log that the answer speaks for */
                    "Event-Position"?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    /** @description The day in Europe/London that the answer speaks for */
                    "As-Of"?: string;
                    /** @description When the last event that the answer knows of was recorded; left out before the first */
                    "Known-At"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            406: components["responses"]["Problem406"];
            410: components["responses"]["Problem410"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    seeOrderOfEntries: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is seen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeenDto"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listEventSchemas: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the answer that you have: 304 when it is still so */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description A weak tag of the text */
                    ETag?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchemaListDto"];
                };
            };
            /** @description What you have is still so */
            304: {
                headers: {
                    /** @description A weak tag of the text */
                    ETag?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            406: components["responses"]["Problem406"];
            500: components["responses"]["Problem500"];
        };
    };
    getEventSchema: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the answer that you have: 304 when it is still so */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path: {
                /** @description The event’s name in the log, with its version */
                type: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description A weak tag of the text */
                    ETag?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/schema+json": Record<string, never>;
                };
            };
            /** @description What you have is still so */
            304: {
                headers: {
                    /** @description A weak tag of the text */
                    ETag?: string;
                    /** @description The request’s own, or a new one */
                    "X-Correlation-Id"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            406: components["responses"]["Problem406"];
            500: components["responses"]["Problem500"];
        };
    };
    isLive: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveDto"];
                };
            };
            400: components["responses"]["Problem400"];
            406: components["responses"]["Problem406"];
            500: components["responses"]["Problem500"];
        };
    };
    isReady: {
        parameters: {
            query?: never;
            header?: {
                /** @description A UUID of the caller’s, kept with whatever the request leads to */
                "X-Correlation-Id"?: components["parameters"]["XCorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadyDto"];
                };
            };
            400: components["responses"]["Problem400"];
            406: components["responses"]["Problem406"];
            500: components["responses"]["Problem500"];
            /** @description Not now; the checks say why */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadyDto"];
                };
            };
        };
    };
}
