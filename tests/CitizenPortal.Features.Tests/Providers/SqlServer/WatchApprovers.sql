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
GO

SELECT [q].[Lead]
FROM [Questions] AS [q]
WHERE [q].[Lead] IS NOT NULL AND [q].[Audience] > 1 AND (([q].[State] = 5 AND EXISTS (
    SELECT 1
    FROM [QuestionEvents] AS [q0]
    WHERE [q].[Id] = [q0].[QuestionId] AND [q0].[Verb] = 31 AND [q0].[At] < @midnight)) OR ([q].[State] IN (1, 3) AND [q].[NextRung] > 0 AND EXISTS (
    SELECT 1
    FROM [QuestionEvents] AS [q1]
    WHERE [q].[Id] = [q1].[QuestionId] AND [q1].[Verb] = 45 AND [q1].[At] < @midnight)))
