package org.wangju.directory.register;

import java.util.List;

/**
 * What a column of a register means, with the headers under which offices keep it; the first is the
 * one that messages name.
 */
enum Column {
  UNIT_CODE("组织代码", "党组织代码", "组织编码", "党组织编码"),
  UNIT_NAME("组织名称", "党组织名称", "党组织全称"),
  UNIT_KIND("组织类别", "党组织类别", "组织类型", "党组织类型"),
  SUPERIOR_CODE("上级组织代码", "上级党组织代码", "上级组织编码", "上级党组织编码"),

  NAME("姓名"),
  SEX("性别"),
  ETHNIC_GROUP("民族"),
  BIRTH_DATE("出生日期", "出生年月日"),
  IDENTITY_NUMBER("公民身份号码", "公民身份证号码", "身份证号码", "身份证号", "身份号码"),
  BRANCH("所在党支部", "所在支部", "党支部", "所属党支部"),
  STANDING("党内身份", "人员类别", "身份类别"),
  APPLICATION_DATE("申请入党日期", "申请入党时间", "递交入党申请书日期", "递交入党申请书时间"),
  ACTIVIST_DATE("确定积极分子日期", "确定积极分子时间", "确定入党积极分子日期", "列为积极分子日期"),
  TARGET_DATE("列为发展对象日期", "列为发展对象时间", "确定发展对象日期", "确定发展对象时间"),
  MEETING_DATE("支部大会通过日期", "支部大会通过时间", "接收预备党员日期", "入党日期"),
  CONVERSION_DATE("转正日期", "转正时间", "转为正式党员日期"),
  POST("党内职务", "支部职务", "党支部职务"),
  PHONE("联系电话", "手机号码", "手机号", "手机", "电话"),

  CONTACT("联系人", "联系干部", "联系党员"),
  GROUP("群体类别", "重点群体类别", "所属群体"),
  GRADE("分级", "原台账分级", "等级"),
  PLATFORM("单位或平台", "单位及平台", "所在单位或平台", "平台"),
  ACCOUNT("账号", "账号名称", "网络账号", "帐号"),
  FANS("粉丝数(万)", "粉丝量(万)", "粉丝(万)"),
  NOTE("备注", "说明"),

  DEPARTMENT_CODE("部门代码", "部门编码"),
  DEPARTMENT_NAME("部门名称", "主管部门名称"),
  CLERK_ACCOUNT("经办人账号", "经办人帐号"),
  HEAD_ACCOUNT("负责人账号", "负责人帐号"),
  INDUSTRIES("主管行业", "主管群体"),

  SESSION("班次", "班次名称"),
  TIER("层级"),
  FORM("形式"),
  HOURS("学时"),
  START_DATE("开始日期"),
  END_DATE("结束日期"),
  CAPACITY("名额");

  private final List<String> headers;

  Column(String... headers) {
    this.headers = List.of(headers);
  }

  /** The header that messages name. */
  String header() {
    return headers.get(0);
  }

  /** Whether a file's header, with its blanks, marks and full-width signs, names this column. */
  boolean isHeadedBy(String header) {
    return headers.contains(Characters.plain(header).replaceAll("[*:]", ""));
  }
}
