SELECT [r].[Id], [r].[Agency], [r].[OfficialId], [r].[At], [r0].[Text], [r1].[Network], [r1].[Device], [r4].[IssuedAt], [r4].[OnCase], [r4].[c]
FROM [Ratings] AS [r]
LEFT JOIN [RatingComments] AS [r0] ON [r].[Id] = [r0].[RatingId]
LEFT JOIN [RatingSignals] AS [r1] ON [r].[Id] = [r1].[RatingId]
LEFT JOIN (
    SELECT [r3].[IssuedAt], [r3].[OnCase], [r3].[c], [r3].[Id]
    FROM (
        SELECT [r2].[IssuedAt], CASE
            WHEN [r2].[PaperId] IS NOT NULL AND EXISTS (
                SELECT 1
                FROM [DossierPapers] AS [d]
                WHERE [d].[Id] = [r2].[PaperId]) THEN CAST(1 AS bit)
            ELSE CAST(0 AS bit)
        END AS [OnCase], 1 AS [c], [r2].[Id], ROW_NUMBER() OVER(PARTITION BY [r2].[Id] ORDER BY [r2].[Id]) AS [row]
        FROM [RatingTokens] AS [r2]
    ) AS [r3]
    WHERE [r3].[row] <= 1
) AS [r4] ON [r].[TokenId] = [r4].[Id]
WHERE [r].[At] >= @from AND [r].[At] < @until AND [r].[OfficialId] IS NOT NULL AND [r].[SurveyId] IS NULL
GO

SELECT [d].[Agency], [d].[OfficialId], COUNT(*) AS [Count]
FROM [DossierPapers] AS [d]
WHERE [d].[HandedOn] >= @week AND [d].[HandedOn] < @next
GROUP BY [d].[Agency], [d].[OfficialId]
GO

SELECT DISTINCT [r].[Agency], [r].[OfficialId], [r].[Week]
FROM [RatingSuspicions] AS [r]
WHERE [r].[Week] >= @since AND [r].[Week] < @week AND [r].[State] <> 2
GO

SELECT [r].[Id], [r].[Agency], [r].[DecidedAt], [r].[DecidedBy], [r].[FoundAt], [r].[Kind], [r].[OfficialId], [r].[Reason], [r].[Seen], [r].[State], [r].[Usual], [r].[Version], [r].[Week], [s].[Id], [s].[RatingId], [s].[SuspicionId]
FROM [RatingSuspicions] AS [r]
LEFT JOIN [SuspectRatings] AS [s] ON [r].[Id] = [s].[SuspicionId]
WHERE [r].[Week] = @week
ORDER BY [r].[Id]
GO

SELECT [r].[Id], [r].[Agency], [r].[OfficialId], [r].[At], [r0].[Text], [r1].[Network], [r1].[Device], [r4].[IssuedAt], [r4].[OnCase], [r4].[c]
FROM [Ratings] AS [r]
LEFT JOIN [RatingComments] AS [r0] ON [r].[Id] = [r0].[RatingId]
LEFT JOIN [RatingSignals] AS [r1] ON [r].[Id] = [r1].[RatingId]
LEFT JOIN (
    SELECT [r3].[IssuedAt], [r3].[OnCase], [r3].[c], [r3].[Id]
    FROM (
        SELECT [r2].[IssuedAt], CASE
            WHEN [r2].[PaperId] IS NOT NULL AND EXISTS (
                SELECT 1
                FROM [DossierPapers] AS [d]
                WHERE [d].[Id] = [r2].[PaperId]) THEN CAST(1 AS bit)
            ELSE CAST(0 AS bit)
        END AS [OnCase], 1 AS [c], [r2].[Id], ROW_NUMBER() OVER(PARTITION BY [r2].[Id] ORDER BY [r2].[Id]) AS [row]
        FROM [RatingTokens] AS [r2]
    ) AS [r3]
    WHERE [r3].[row] <= 1
) AS [r4] ON [r].[TokenId] = [r4].[Id]
WHERE [r].[At] >= @from AND [r].[At] < @until AND [r].[OfficialId] IS NOT NULL AND [r].[SurveyId] IS NULL
GO

SELECT [d].[Agency], [d].[OfficialId], COUNT(*) AS [Count]
FROM [DossierPapers] AS [d]
WHERE [d].[HandedOn] >= @week AND [d].[HandedOn] < @next
GROUP BY [d].[Agency], [d].[OfficialId]
GO

SELECT DISTINCT [r].[Agency], [r].[OfficialId], [r].[Week]
FROM [RatingSuspicions] AS [r]
WHERE [r].[Week] >= @since AND [r].[Week] < @week AND [r].[State] <> 2
GO

SELECT [r].[Id], [r].[Agency], [r].[DecidedAt], [r].[DecidedBy], [r].[FoundAt], [r].[Kind], [r].[OfficialId], [r].[Reason], [r].[Seen], [r].[State], [r].[Usual], [r].[Version], [r].[Week], [s].[Id], [s].[RatingId], [s].[SuspicionId]
FROM [RatingSuspicions] AS [r]
LEFT JOIN [SuspectRatings] AS [s] ON [r].[Id] = [s].[SuspicionId]
WHERE [r].[Week] = @week
ORDER BY [r].[Id]
GO

SELECT [r].[Id], [r].[Agency], [r].[OfficialId], [r].[At], [r0].[Text], [r1].[Network], [r1].[Device], [r4].[IssuedAt], [r4].[OnCase], [r4].[c]
FROM [Ratings] AS [r]
LEFT JOIN [RatingComments] AS [r0] ON [r].[Id] = [r0].[RatingId]
LEFT JOIN [RatingSignals] AS [r1] ON [r].[Id] = [r1].[RatingId]
LEFT JOIN (
    SELECT [r3].[IssuedAt], [r3].[OnCase], [r3].[c], [r3].[Id]
    FROM (
        SELECT [r2].[IssuedAt], CASE
            WHEN [r2].[PaperId] IS NOT NULL AND EXISTS (
                SELECT 1
                FROM [DossierPapers] AS [d]
                WHERE [d].[Id] = [r2].[PaperId]) THEN CAST(1 AS bit)
            ELSE CAST(0 AS bit)
        END AS [OnCase], 1 AS [c], [r2].[Id], ROW_NUMBER() OVER(PARTITION BY [r2].[Id] ORDER BY [r2].[Id]) AS [row]
        FROM [RatingTokens] AS [r2]
    ) AS [r3]
    WHERE [r3].[row] <= 1
) AS [r4] ON [r].[TokenId] = [r4].[Id]
WHERE [r].[At] >= @from AND [r].[At] < @until AND [r].[OfficialId] IS NOT NULL AND [r].[SurveyId] IS NULL
GO

SELECT [d].[Agency], [d].[OfficialId], COUNT(*) AS [Count]
FROM [DossierPapers] AS [d]
WHERE [d].[HandedOn] >= @week AND [d].[HandedOn] < @next
GROUP BY [d].[Agency], [d].[OfficialId]
GO

SELECT DISTINCT [r].[Agency], [r].[OfficialId], [r].[Week]
FROM [RatingSuspicions] AS [r]
WHERE [r].[Week] >= @since AND [r].[Week] < @week AND [r].[State] <> 2
GO

SELECT [r].[Id], [r].[Agency], [r].[DecidedAt], [r].[DecidedBy], [r].[FoundAt], [r].[Kind], [r].[OfficialId], [r].[Reason], [r].[Seen], [r].[State], [r].[Usual], [r].[Version], [r].[Week], [s].[Id], [s].[RatingId], [s].[SuspicionId]
FROM [RatingSuspicions] AS [r]
LEFT JOIN [SuspectRatings] AS [s] ON [r].[Id] = [s].[SuspicionId]
WHERE [r].[Week] = @week
ORDER BY [r].[Id]
GO

SELECT [r].[Id], [r].[Agency], [r].[OfficialId], [r].[At], [r0].[Text], [r1].[Network], [r1].[Device], [r4].[IssuedAt], [r4].[OnCase], [r4].[c]
FROM [Ratings] AS [r]
LEFT JOIN [RatingComments] AS [r0] ON [r].[Id] = [r0].[RatingId]
LEFT JOIN [RatingSignals] AS [r1] ON [r].[Id] = [r1].[RatingId]
LEFT JOIN (
    SELECT [r3].[IssuedAt], [r3].[OnCase], [r3].[c], [r3].[Id]
    FROM (
        SELECT [r2].[IssuedAt], CASE
            WHEN [r2].[PaperId] IS NOT NULL AND EXISTS (
                SELECT 1
                FROM [DossierPapers] AS [d]
                WHERE [d].[Id] = [r2].[PaperId]) THEN CAST(1 AS bit)
            ELSE CAST(0 AS bit)
        END AS [OnCase], 1 AS [c], [r2].[Id], ROW_NUMBER() OVER(PARTITION BY [r2].[Id] ORDER BY [r2].[Id]) AS [row]
        FROM [RatingTokens] AS [r2]
    ) AS [r3]
    WHERE [r3].[row] <= 1
) AS [r4] ON [r].[TokenId] = [r4].[Id]
WHERE [r].[At] >= @from AND [r].[At] < @until AND [r].[OfficialId] IS NOT NULL AND [r].[SurveyId] IS NULL
GO

SELECT [d].[Agency], [d].[OfficialId], COUNT(*) AS [Count]
FROM [DossierPapers] AS [d]
WHERE [d].[HandedOn] >= @week AND [d].[HandedOn] < @next
GROUP BY [d].[Agency], [d].[OfficialId]
GO

SELECT DISTINCT [r].[Agency], [r].[OfficialId], [r].[Week]
FROM [RatingSuspicions] AS [r]
WHERE [r].[Week] >= @since AND [r].[Week] < @week AND [r].[State] <> 2
GO

SELECT [r].[Id], [r].[Agency], [r].[DecidedAt], [r].[DecidedBy], [r].[FoundAt], [r].[Kind], [r].[OfficialId], [r].[Reason], [r].[Seen], [r].[State], [r].[Usual], [r].[Version], [r].[Week], [s].[Id], [s].[RatingId], [s].[SuspicionId]
FROM [RatingSuspicions] AS [r]
LEFT JOIN [SuspectRatings] AS [s] ON [r].[Id] = [s].[SuspicionId]
WHERE [r].[Week] = @week
ORDER BY [r].[Id]
