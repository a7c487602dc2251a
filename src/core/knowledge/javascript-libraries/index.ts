/** Servers, ORMs, clients and SDKs of Node.js. The order decides between entries that fit equally well. */
// prettier-ignore
export const javascriptLibraries = [
  "firebase-refused", "nodemailer-smtp", "mongoose-validation", "mongo-connection-string", "orm-driver-missing",
  "orm-model-unknown", "prisma-client", "redis-client-closed", "kafkajs-connection", "schema-validation-failed",
  "web-route-definition", "nest-dependency", "ws-unexpected-response", "template-engine-error", "sql-connection-lost",
  "amqplib-channel-closed", "sharp-input", "node-jwt-refused", "node-graphql-refused", "lambda-node-handler",
  "sharp-not-loaded", "prisma-engine-missing", "mongoose-buffering-timeout", "prisma-database-unreachable",
  "multer-refused", "prisma-record-not-found", "prisma-table-missing", "discord-login-refused", "prisma-validation",
  "express-path-syntax", "prisma-not-generated",
];
