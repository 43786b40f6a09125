SELECT [o].[Id], [o].[Code], [o].[FullName], [o].[UserId], [o0].[Id], [o0].[Agency], [o0].[Counter], [o0].[From], [o0].[IsHead], [o0].[OfficialId], [o0].[Position], [o0].[To]
FROM [Officials] AS [o]
LEFT JOIN [OfficialPosts] AS [o0] ON [o].[Id] = [o0].[OfficialId]
ORDER BY [o].[Id]
GO

SELECT [d].[Agency], [d].[UserId]
FROM [Duties] AS [d]
WHERE ([d].[From] IS NULL OR [d].[From] <= @day) AND ([d].[To] IS NULL OR [d].[To] >= @day) AND [d].[Duty] = 8 AND EXISTS (
    SELECT 1
    FROM [AspNetUsers] AS [a]
    WHERE [a].[Id] = [d].[UserId] AND [a].[IsDisabled] = CAST(0 AS bit))
GO

SELECT [s].[Id], [s].[Agency], [s].[Document], [s].[From], [s].[To], [s].[UserId]
FROM [SealedNamings] AS [s]
GO

SELECT [s].[Id]
FROM [SealedReports] AS [s]
WHERE [s].[State] <> 5
ORDER BY [s].[Id]
