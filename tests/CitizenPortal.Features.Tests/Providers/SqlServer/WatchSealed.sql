SELECT [d].[Id], [d].[Agency], [d].[Duty], [d].[From], [d].[Kinds], [d].[Scope], [d].[To], [d].[Topics], [d].[UserId]
FROM [Duties] AS [d]
WHERE ([d].[From] IS NULL OR [d].[From] <= @day) AND ([d].[To] IS NULL OR [d].[To] >= @day) AND [d].[Duty] = 8 AND EXISTS (
    SELECT 1
    FROM [AspNetUsers] AS [a]
    WHERE [a].[Id] = [d].[UserId] AND [a].[IsDisabled] = CAST(0 AS bit))
GO

SELECT [o].[Id], [o].[Code], [o].[FullName], [o].[UserId], [o0].[Id], [o0].[Agency], [o0].[Counter], [o0].[From], [o0].[IsHead], [o0].[OfficialId], [o0].[Position], [o0].[To]
FROM [Officials] AS [o]
LEFT JOIN [OfficialPosts] AS [o0] ON [o].[Id] = [o0].[OfficialId]
WHERE [o].[UserId] IS NOT NULL
ORDER BY [o].[Id]
GO

SELECT [s].[Id], [s].[Above], [s].[AcknowledgeBy], [s].[AcknowledgedOn], [s].[Acts], [s].[Agency], [s].[Body], [s].[ConcludeBy], [s].[ConcludedOn], [s].[Counter], [s].[EventCount], [s].[ExtendedOn], [s].[FromCase], [s].[HandlerId], [s].[HappenedOn], [s].[HidesFromUnit], [s].[IsDenunciation], [s].[NameGiven], [s].[Outcome], [s].[OutcomeReasons], [s].[Place], [s].[PolicyVersion], [s].[ReceivedAt], [s].[Reference], [s].[State], [s].[SubmissionHash], [s].[Text], [s].[Time], [s].[Version]
FROM [SealedReports] AS [s]
WHERE [s].[State] <> 5 OR EXISTS (
    SELECT 1
    FROM [SealedEvents] AS [s0]
    WHERE [s].[Id] = [s0].[ReportId] AND [s0].[At] > @since)
ORDER BY [s].[Id]
