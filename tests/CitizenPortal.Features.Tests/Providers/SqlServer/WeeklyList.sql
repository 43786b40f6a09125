SELECT TOP(2) [p].[Key], [p].[Value]
FROM [PortalSettings] AS [p]
WHERE [p].[Key] = N'weekly-list-agency'
GO

SELECT [d].[UserId], [d].[Duty], [d].[Agency]
FROM [Duties] AS [d]
WHERE ([d].[From] IS NULL OR [d].[From] <= @day) AND ([d].[To] IS NULL OR [d].[To] >= @day) AND EXISTS (
    SELECT 1
    FROM [AspNetUsers] AS [a]
    WHERE [a].[Id] = [d].[UserId] AND [a].[IsDisabled] = CAST(0 AS bit))
GO

SELECT [a].[Id], [a].[Agency], [a].[EndedAt], [a].[EnteredAt], [a].[EnteredBy], [a].[EnteredByName], [a].[From], [a].[SubstituteId], [a].[To], [a].[UserId]
FROM [Absences] AS [a]
WHERE [a].[EndedAt] IS NULL AND [a].[From] <= @day AND [a].[To] >= @day
