"""The planner's page: a server for one planning folder (the extra ``web``).

====== ================================ =========================================================
GET    ``/?lang=&draft=``               the page
GET    ``/print?lang=&draft=``          the programme to print
GET    ``/static/…``                    style and modules of our own
GET    ``/api/state?lang=&draft=``      ``StateOut``: everything the page shows
POST   ``/api/judge``                   ``JudgeIn`` -> ``JudgementOut``
POST   ``/api/suggestions``            ``SuggestIn`` -> list of ``SuggestedOut``: what would mend it
POST   ``/api/options``                 ``OptionsIn`` -> ``OptionsOut``: every cell for one copy
POST   ``/api/cost``                    ``CostIn`` -> ``CostOut``: what one step costs
GET    ``/api/drafts``                  ``DraftsOut``
POST   ``/api/drafts``                  ``SaveIn`` -> 201 ``DraftOut``; 409 where stale
POST   ``/api/drafts/N/publish``        -> ``DraftOut``
GET    ``/api/drafts/N/workbook.xlsx``  the draft as a workbook
GET    ``/api/events``                  server-sent: what is new in the folder
POST   ``/api/solve``                   ``SolveIn`` -> 202 ``JobOut``
GET    ``/api/jobs/ID``                 ``JobOut``
GET    ``/api/jobs/ID/events``          server-sent: ``step`` (``StepOut``), then ``end`` (``JobOut``)
POST   ``/api/jobs/ID/stop``            -> ``JobOut``; the best so far is kept
POST   ``/api/repairs/apply``           ``ApplyIn`` -> 201 ``DraftOut``
POST   ``/api/why``                     ``WhyIn`` -> ``WhyOut``
POST   ``/api/alternatives``            ``AlternativesIn`` -> server-sent: ``alternative``, then ``end``
POST   ``/api/what-if``                 ``WhatIfIn`` -> ``WhatIfOut``
GET    ``/api/availability?version=``   list of ``AvailabilityOut``
POST   ``/api/instance``                ``TweakIn`` -> 201 ``VersionOut``
GET    ``/api/compare?a=&b=``           ``CompareOut``
POST   ``/api/import``                  a workbook (form field ``workbook``) -> 201 ``ImportOut``
POST   ``/api/import/ID/accept``        ``AcceptIn`` -> 201 ``DraftOut``
====== ================================ =========================================================

News: ``draft``, ``version`` and ``published`` with a number, ``job`` and ``job-end`` with an id, ``proof``
when a bound was found. Every POST of JSON wants ``Content-Type: application/json``, ``?lang=`` works
everywhere, and what goes wrong is an ``ErrorOut`` with a status of 400 or more.
"""
